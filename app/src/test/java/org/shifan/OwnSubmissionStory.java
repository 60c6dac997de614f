package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Place;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Reviewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where no province stands between: a city submits, and the host decides on a document. */
@BrowserStory
class OwnSubmissionStory {
    @Autowired ApplicationContext context;
    @Autowired Reviewing reviewing;
    @Autowired Programme programme;
    @Autowired Calls calls;
    @Autowired Register register;
    @Autowired FormalCheck check;
    @Autowired Verdicts verdicts;
    @LocalServerPort int port;
    @TempDir Path folder;

    private String open() {
        return reviewing.open(
                Map.of(
                        "report: provincial-commission",
                        "report: city",
                        "approvals: [city-government, province-government]",
                        "approvals: [city-government]"));
    }

    /** A city that the call addresses and on which its lists leave the conditions open. */
    private String unknown(String call) {
        return calls.places(call).stream()
                .filter(one -> calls.eligibility(call).judge(one).addressed())
                .filter(one -> calls.eligibility(call).judge(one).answer() == Answer.UNKNOWN)
                .map(Place::code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCitySubmitsItsApplicationTakesItBackAndReadsOnWhichDocumentTheHostDecided()
            throws IOException {
        var call = open();
        var city = unknown(call);
        var people = new People(context);
        var lead = people.in("own-lead-" + city, OrganKind.CITY_LEAD, city, Duty.HANDLE, Duty.SIGN);
        var host = people.in("ndrc", OrganKind.HOST, "", Duty.SIGN);
        var application = programme.finalised(call, city);
        try (var browser = new Browser(port);
                var desk = new Browser(port)) {
            browser.wide(1440).signIn(lead).look("/submission");
            browser.see("方案还没有定稿，或者还没有完成通知要求的批准");
            approve(application.id());
            browser.open("/inbox?q=报送本市申报").see("第 1 至 1 行").open("/plan").see("可以报送");
            submit(browser, "示例政报〔2013〕1号");
            browser.look("/submission").fill("reason", "示例：排版有误。");
            browser.fill("password", People.PASSWORD).press("撤回报送").see("已撤回");
            approve(application.id());
            submit(browser, "示例政报〔2013〕2号");

            leftOpen(application.id());
            decide(desk.wide(1440).signIn(host), city);
            assertThat(desk.file("/verdicts/%s/evidence".formatted(application.id())))
                    .startsWith("200 application/pdf %PDF");
            browser.look("/plan").see("核定依据的文件：示例：批复原件");
        }
        assertThat(register.find(application.id()).orElseThrow().state()).isEqualTo(State.ELIGIBLE);
    }

    private void decide(Browser desk, String city) throws IOException {
        var scan = SmallPdf.write(folder.resolve("批复.pdf"));
        desk.look("/host/cities/" + city).tick("true").fill("reason", "示例：符合。");
        desk.fill("number", "示例〔2013〕8号").fill("dated", "2013-09-01");
        desk.fill("password", People.PASSWORD).press("核定").see("请写明文件名称");
        assertThat(desk.value("number")).isEqualTo("示例〔2013〕8号");
        desk.fill("title", "示例：批复原件").type("file", scan.toString());
        desk.fill("password", People.PASSWORD).press("核定").see("下载 批复.pdf");
        desk.see("核定依据的文件：示例：批复原件").see("示例〔2013〕8号").look("/host/cities/" + city);
    }

    private void submit(Browser browser, String number) {
        browser.open("/submission").fill("number", " ").fill("dated", "2013-09-15");
        browser.fill("password", People.PASSWORD).press("报送").see("请填写文件上的文号");
        browser.fill("number", number).fill("password", People.PASSWORD).press("报送").see(number);
        browser.see("已经报送");
    }

    private void approve(UUID id) {
        var application = register.find(id).orElseThrow();
        var unused =
                context.getBean(Approvals.class)
                        .approve(
                                Office.cityGovernment(application.city()),
                                id,
                                application.version(),
                                "示例政函〔2013〕1号",
                                LocalDate.of(2013, 9, 15));
    }

    private void leftOpen(UUID id) {
        var unused = check.pass(Office.host(), id);
        var alsoUnused = verdicts.prepare(Office.host(), id);
        var given = verdicts.give(Office.secondOfHost(), id);
        assertThat(given.state()).isEqualTo(State.UNDECIDED);
    }
}
