package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.People.Someone;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People come in, are kept out, bring others in, and leave. */
@BrowserStory
class IdentityStory {
    @Autowired ApplicationContext context;
    @LocalServerPort int port;

    private final String organ = "organ-" + UUID.randomUUID();
    private Someone administrator;

    @BeforeEach
    void somebodyRunsTheAccountsOfAnOrgan() {
        administrator = new People(context).in(organ, OrganKind.JOINT, "", Duty.ADMINISTER);
    }

    @Test
    void whoWantsAPageSignsInAndGetsThere() {
        try (var browser = new Browser(port)) {
            browser.open("/account/password").see("登录");
            browser.clear("username")
                    .type("username", administrator.username())
                    .type("password", People.PASSWORD);
            browser.press("登录").see("修改密码");
            assertThat(browser.path()).isEqualTo("/account/password");
        }
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowserToo() {
        try (var office = new Browser(port);
                var home = new Browser(port)) {
            office.signIn(administrator);
            home.signIn(administrator).open("/account").press("全部退出").see("用账户登录");
            office.open("/inbox").see("用账户登录");
        }
    }

    @Test
    void whoIsInvitedTakesUpTheOfficeOnce() {
        try (var browser = new Browser(port);
                var guest = new Browser(port)) {
            browser.signIn(administrator).open("/people").see("邀请任职");
            browser.type("name", "示例用户新").tick("HANDLE").type("password", People.PASSWORD);
            browser.press("发出邀请").see("链接只显示这一次");
            var link = browser.text(".sf-secret");

            guest.open(link.substring(link.indexOf("/link/"))).see("邀请您担任").see("经办");
            assertThat(guest.barriers()).isEmpty();
            guest.type("username", administrator.username()).type("password", "short");
            guest.type("again", "other").press("就任").see("有 3 处须修改");
            var name = "n" + UUID.randomUUID().toString().substring(0, 8);
            guest.clear("username").type("username", name);
            guest.type("password", "plain words to remember");
            guest.type("again", "plain words to remember").press("就任").see("待办");
            guest.open("/organs/" + organ).see("示例用户新");

            browser.open(link.substring(link.indexOf("/link/"))).see("已经用过");
        }
    }

    @Test
    void whoseOfficeEndsCannotActAnyMore() {
        var other = new People(context).in(organ, OrganKind.JOINT, "", Duty.HANDLE);
        try (var browser = new Browser(port);
                var theirs = new Browser(port)) {
            theirs.signIn(other).open("/inbox").see("现在没有等您办理的事项");
            browser.signIn(administrator)
                    .open("/organs/%s/offices/%s".formatted(organ, other.actor().office()))
                    .see("办理离任");
            browser.typeAt("#identity-end-password", People.PASSWORD).press("结束任职").see("已离任");
            theirs.open("/inbox").see("没有任职");
        }
    }

    @Test
    void fiveWrongPasswordsLockTheNameForTheRightOneToo() {
        try (var browser = new Browser(port)) {
            for (int i = 1; i < 5; i++) {
                tryWith(browser, "not the right words").see("核对后再登录");
            }
            tryWith(browser, "not the right words").see("已锁定 15 分钟");
            assertThat(browser.barriers()).isEmpty();
            tryWith(browser, People.PASSWORD).see("已锁定 15 分钟");
        }
    }

    private Browser tryWith(Browser browser, String password) {
        browser.open("/sign-in").clear("username").type("username", administrator.username());
        return browser.type("password", password).press("登录");
    }

    @Test
    void theLanguageSwitchLeadsToTheSamePage() {
        try (var browser = new Browser(port)) {
            browser.open("/permissions?sort=code")
                    .follow("English")
                    .see("Who holds each permission");
            assertThat(browser.path()).isEqualTo("/en/permissions");
            browser.follow("Sign in").see("Sign in with an account").follow("中文").see("用账户登录");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void nothingStandsInTheWayOnAnyPage(int width) {
        try (var browser = new Browser(port).wide(width)) {
            look(browser, "/sign-in", "/en/sign-in", "/permissions", "/nowhere", "/organs");
            browser.signIn(administrator);
            look(browser, "/inbox", "/account", "/account/password", "/people", "/people/invite");
            look(
                    browser,
                    "/organs/%s/offices/%s".formatted(organ, administrator.actor().office()),
                    "/en/people",
                    "/search?q=x");
        }
    }

    private static void look(Browser browser, String... paths) {
        for (var path : paths) {
            browser.open(path);
            assertThat(browser.barriers()).as(path).isEmpty();
            assertThat(browser.scrollsSideways()).as(path).isFalse();
        }
    }
}
