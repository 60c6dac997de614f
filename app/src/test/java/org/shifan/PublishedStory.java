package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import tools.jackson.databind.json.JsonMapper;

/** Somebody without an account reads the published list. */
@Tag("browser")
@Order(ExamplePortal.PUBLISHED)
class PublishedStory {
    private final ExamplePortal portal = ExamplePortal.at(ExamplePortal.PUBLISHED);

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void anybodyReadsTheListAndWhyACityIsOnIt(int width) {
        try (var browser = portal.browser(width)) {
            browser.open("/").see("办理结果").open("/calls/2013-second-batch/result").see("名单已印发");
            look(browser);
            browser.see("各机关会签的是同一文本").follow("打印版").see("会签机关");
            look(browser);
            browser.open("/calls/2013-second-batch/result");
            browser.see("超额申报").follow("石家庄市").see("会商列入").see("专家评分").see("经济总量百强城市");
            look(browser);
            browser.open("/en/calls/2013-second-batch/result").follow("Shijiazhuang").see("rank");
            look(browser);
        }
    }

    @Test
    void theResultIsDataTooAndSaysTheSame() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            portal.address("/calls/2013-second-batch/result.json"))
                                    .build(),
                            BodyHandlers.ofString());
            var result = JsonMapper.shared().readTree(answer.body());
            var listed = new ArrayList<String>();
            result.get("applications")
                    .forEach(
                            one -> {
                                if (one.get("listed").booleanValue()) {
                                    listed.add(one.get("name").get("zh").stringValue());
                                }
                            });
            assertThat(listed).hasSize(30).contains("石家庄市").doesNotHaveDuplicates();
            assertThat(result.get("generated").booleanValue()).isTrue();
        }
    }

    @Test
    void aProvinceWhoseReportCameLateIsNotAdvisedToAskForWhatIsNoLongerPossible() {
        var late =
                portal.bean(Reports.class).ofCall(Anhui.CALL).stream()
                        .filter(report -> report.standing() == Standing.REFUSED_LATE)
                        .findFirst()
                        .orElseThrow();
        try (var browser = portal.browser(1440)) {
            browser.actAs("示例庚市发展和改革委员会").open("/province/reports/" + late.id());
            browser.see("已经形成排序建议").see("不能再受理").see("可以参加下一批次");
            assertThat(browser.shown()).doesNotContain("函请主办单位");
            look(browser);
        }
    }

    private static void look(Browser browser) {
        assertThat(browser.barriers()).as(browser.path()).isEmpty();
        assertThat(browser.scrollsSideways()).as(browser.path()).isFalse();
    }
}
