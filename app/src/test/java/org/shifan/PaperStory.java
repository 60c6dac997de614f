package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.Office;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.review.Reviewing;
import org.shifan.programme.review.Reviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Cities that never signed in hand their plans in on paper; the host takes them up. */
@BrowserStory
class PaperStory {
    private static final String PROVINCE = "340000";
    private static final String CITY = "340100";

    @Autowired ApplicationContext context;
    @Autowired Reviewing reviewing;
    @Autowired Reviews reviews;
    @Autowired Register register;
    @Autowired FormalCheck check;
    @LocalServerPort int port;
    @TempDir Path folder;

    @Test
    void theHostTakesUpAPlanFromPaperTakesItBackAndRegistersItsReport() throws IOException {
        var call = reviewing.open();
        var people = new People(context);
        var host = people.in("ndrc", OrganKind.HOST, "", Duty.SIGN, Duty.CHECK);
        var lead = people.in("paper-lead", OrganKind.CITY_LEAD, CITY, Duty.HANDLE);
        var commission =
                people.in("paper-drc", OrganKind.PROVINCE_COMMISSION, PROVINCE, Duty.HANDLE);
        try (var desk = new Browser(port);
                var browser = new Browser(port);
                var province = new Browser(port)) {
            desk.wide(1440).signIn(host).look("/host/paper", "/host/paper/plan");
            desk.wide(1440).open("/host/paper").follow("录入纸质方案").follow("安徽省");
            enter(desk);
            desk.open("/inbox").see("纸质方案已录入，尚未登记报送");
            takeBack(desk, call);
            desk.open("/host/paper/plan?province=" + PROVINCE);
            enter(desk);

            browser.wide(1440).signIn(lead).look("/plan");
            browser.see("主办单位已按纸质件录入本市方案");
            browser.look("/plans/" + CITY).see("纸质申报，方案见扫描件");
            assertThat(browser.file("/plans/" + CITY + "/scan"))
                    .startsWith("200 application/pdf %PDF");
            province.wide(1440).signIn(commission).look("/province").see("纸质");

            registerReport(desk);
            desk.look("/plans/" + CITY);
            supply(desk, call);
        }
        var reported = register.find(call, CITY).orElseThrow();
        assertThat(reported.state()).isEqualTo(State.REPORTED);
        readByAnExpert(reviewing.admit(reported));
    }

    /** Something is missing, and comes on paper as well. */
    private void supply(Browser desk, String call) throws IOException {
        var reported = register.find(call, CITY).orElseThrow();
        var unused = check.request(Office.host(), reported.id(), List.of("示例：缺附件一"));
        var path = "/host/cities/" + CITY;
        desk.wide(1440).open(path).follow("登记纸质补正").see("示例：缺附件一");
        desk.look(path + "/supplement").wide(1440).fill("receivedAt", "2013-09-15T16:00:00");
        desk.fill("answer", "示例：附件一").type("scan", scan("补正.pdf").toString());
        desk.fill("password", People.PASSWORD).press("登记补正").see("形式审查通过");
        desk.look(path);
    }

    private void readByAnExpert(Application admitted) {
        var call = admitted.call();
        var reader = reviewing.expert(call, "110000");
        var unused = reviewing.expert(call, "310000");
        reviews.assign(Office.host(), call, Reviewing.ROUND);
        var sheet =
                "/calls/%s/rounds/%s/sheets/%s"
                        .formatted(call, Reviewing.ROUND, admitted.receipt().orElseThrow());
        try (var browser = new Browser(port)) {
            browser.wide(1440).signIn(reader.someone()).look(sheet);
            browser.see("纸质申报，方案见扫描件");
            assertThat(browser.file(sheet + "/files/" + admitted.plan().orElseThrow()))
                    .contains("%PDF");
        }
    }

    private Path scan(String name) throws IOException {
        return SmallPdf.write(folder.resolve(name));
    }

    /** Its name says PDF, its bytes do not. */
    private Path text(String name) throws IOException {
        return Files.writeString(folder.resolve("text-" + name), "示例：不是扫描件\n");
    }

    private void enter(Browser desk) throws IOException {
        desk.look("/host/paper/plan?province=" + PROVINCE).wide(1440);
        desk.fill("city", CITY);
        desk.fill("approval-number", "示例政函〔2013〕3号").fill("approval-dated", "2013-09-14");
        desk.fill("agreement-number", "示例省函〔2013〕2号").fill("agreement-dated", "2013-09-15");
        desk.fill("why", " ").type("scan", text("方案.pdf").toString());
        desk.fill("password", People.PASSWORD).press("录入方案").see("请写明");
        desk.see("不是 PDF，也不是图片");
        assertThat(desk.value("approval-number")).isEqualTo("示例政函〔2013〕3号");
        desk.fill("why", "示例：未接入系统。").type("scan", scan("方案.pdf").toString());
        desk.fill("password", People.PASSWORD).press("录入方案").see("已录入、未报送");
        desk.see("合肥市");
    }

    private static void takeBack(Browser desk, String call) {
        desk.look("/host/paper").wide(1440).follow("撤销录入").see("录入有误，或者合肥市");
        desk.look("/host/paper/plan/" + CITY + "/withdraw").wide(1440);
        desk.fill("reason", "示例：缺页。").fill("password", People.PASSWORD).press("撤销录入");
        assertThat(desk.path()).isEqualTo("/in/" + call + "/host/paper");
    }

    private void registerReport(Browser desk) throws IOException {
        desk.open("/host/paper").follow("合肥市").see("纸质申报，方案见扫描件");
        desk.look("/host/paper?unit=" + PROVINCE).wide(1440);
        desk.fill("number", "示例发改〔2013〕9号").fill("dated", "2013-09-15");
        desk.fill("receivedAt", "2013-09-15T15:00:00").fill("receivedBy", "示例收发室");
        desk.fill("copies", "5").type("scan", scan("报告.pdf").toString());
        desk.fill("reason", "示例：专人送达。").fill("password", People.PASSWORD);
        desk.press("登记并抄送").see("收文登记").see("示例发改〔2013〕9号");
    }
}
