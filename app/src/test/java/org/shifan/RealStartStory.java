package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.storage.Child;

/** From an empty directory to a city at work: nobody is there, and nothing is an example. */
@Tag("browser")
class RealStartStory {
    private static final String WORDS = "plain words to remember";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void theHostSetsItselfUpAndEachOrganInvitesTheOneBelow() throws Exception {
        try (var product = start()) {
            var secret = product.hear(line -> line.contains("/link/"));
            int port = URI.create(secret.replaceFirst(".*: (http\\S+)$", "$1")).getPort();
            try (var host = new Browser(port);
                    var province = new Browser(port);
                    var city = new Browser(port)) {
                setUp(host, secret.substring(secret.indexOf("/link/")));
                takeUp(province, invite(host, "drc-330000"), "zhejiang");
                var government = new Browser(port);
                takeUp(government, invite(province, "cg-330782"), "yiwu");
                takeUp(city, invite(government, "lead-330782"), "yiwu-lead");
                government.close();
                city.open("/plan").see("义乌市");
                assertThat(city.barriers()).isEmpty();
            }
            assertThat(product.stop()).isEqualTo(143);
        }
        try (var again = start()) {
            again.hear(line -> line.startsWith("Shifan is ready: "));
            assertThat(again.said()).noneMatch(line -> line.contains("/link/"));
        }
    }

    private void setUp(Browser host, String link) throws Exception {
        var file = folder.resolve("notice.yaml");
        try (var notice = Notice.class.getResourceAsStream("/notices/2013-second-batch.yaml")) {
            Files.write(file, notice.readAllBytes());
        }
        var unsound = folder.resolve("unsound.yaml");
        Files.writeString(unsound, Files.readString(file).replace("origin: host", "origin: hosts"));
        host.open(link).see("首次设置");
        account(host.type("notice", unsound.toString()), "host");
        host.press("登记机关、启动批次并建立账户").see("hosts");
        host.type("notice", file.toString()).clear("username").clear("name");
        account(host, "host");
        host.press("登记机关、启动批次并建立账户").see("报送期限 2013-11-27 24:00 已过").see("由“主办单位（示例）”决定");
        assertThat(host.barriers()).isEmpty();
        host.type("notice", file.toString()).tick("true").clear("username").clear("name");
        account(host, "host");
        host.press("登记机关、启动批次并建立账户").see("待办").see("邀请首位管理员");
        host.open("/calls").see("第二批国家电子商务示范城市创建工作").follow("启动批次").see("检查");
        assertThat(host.barriers()).isEmpty();
        host.type("file", file.toString()).press("检查").see("已经启动").see("报送期限 2013-11-27 24:00 已过");
        assertThat(host.barriers()).isEmpty();
    }

    /** The link that the browser's organ gives to the other. */
    private static String invite(Browser browser, String organ) {
        browser.open("/organs/" + organ).type("name", "示例用户").tick("ADMINISTER");
        browser.tick("HANDLE").type("password", WORDS).press("发出邀请").see("链接只显示这一次");
        var link = browser.text(".sf-secret");
        return link.substring(link.indexOf("/link/"));
    }

    private static void takeUp(Browser guest, String link, String username) {
        guest.open(link).see("邀请您担任").clear("name");
        account(guest, username);
        guest.press("就任").see("待办");
    }

    private static void account(Browser browser, String username) {
        browser.type("username", username).type("name", "示例用户");
        browser.type("password", WORDS).type("again", WORDS);
    }

    private Child start() throws Exception {
        return Child.run(
                Shifan.class, Map.of(), "serve", "--data", folder.resolve("data"), "--port", 0);
    }
}
