package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Accounts;
import org.shifan.platform.identity.Appointment;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever signs for the host loads a new version of a list. */
@BrowserStory
class HostLoadsListStory {
    private static final String LIST = "gdp-2012-revised";
    private static final String PASSWORD = "a long enough password";

    @Autowired Identity identity;
    @Autowired Invitations invitations;
    @Autowired Accounts accounts;
    @Autowired Places places;
    @LocalServerPort int port;
    @TempDir Path directory;

    private final String username = "u" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodySignsForTheHost() {
        var name = new Text(Map.of("zh", "示例主办单位", "en", "Example host"));
        var organ = "host-of-lists";
        identity.setUpOrgans(
                List.of(Organ.of(organ, OrganKind.HOST, "", name, name, Optional.empty())));
        var administrator =
                identity.appoint(
                                Identity.programme(),
                                List.of(
                                        new Appointment(
                                                organ,
                                                "a" + username,
                                                "示例用户乙",
                                                Set.of(Duty.ADMINISTER))))
                        .getFirst();
        var issued =
                invitations.invite(
                        administrator,
                        List.of(
                                new Invitations.Invited(
                                        organ, "示例用户甲", Set.of(Duty.HANDLE, Duty.SIGN))));
        accounts.accept(
                accounts.link(issued.getFirst().secret()).orElseThrow(),
                new Accounts.Wish(username, "示例用户甲", PASSWORD, PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theHostCorrectsAFileUntilItIsLoaded(int width) throws Exception {
        var before = places.versions(LIST).getFirst().version();
        var number = "第 %d 版".formatted(before + 1);
        try (var browser = new Browser(port).wide(width)) {
            browser.open("/sign-in").type("username", username).type("password", PASSWORD);
            browser.press("登录").see("待办");
            browser.open("/lists/" + LIST).follow("载入新版本").see("已经启动的批次");
            assertThat(browser.barriers()).isEmpty();

            browser.type("file", file("1,310000,上海,x\n")).type("password", PASSWORD);
            browser.press("载入" + number).see("第 2 行第 3 列：“上海”与该代码对应的名称“上海市”不符");
            assertThat(browser.barriers()).isEmpty();
            assertThat(places.versions(LIST).getFirst().version()).isEqualTo(before);

            browser.type("file", file("1,310000,上海市,%d.5\n".formatted(before)));
            browser.type("password", PASSWORD).press("载入" + number).see("示例主办单位");
            browser.see("与第 %d 版的差别".formatted(before));
            assertThat(browser.barriers()).isEmpty();
            assertThat(places.versions(LIST).getFirst().version()).isEqualTo(before + 1);
            browser.follow("查看存证记录").see("载入名单");
        }
    }

    private String file(String rows) throws Exception {
        var file = directory.resolve("list.csv");
        Files.writeString(file, "rank,code,name_zh,gdp_yi_yuan\n" + rows);
        return file.toString();
    }
}
