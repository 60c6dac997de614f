package org.shifan.programme.endorsement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.SearchSource.Found;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports and receipts are found by their numbers, by whoever may see their pages. */
@ShifanTest
class ReportSearchTests {
    private static final String PROVINCE = "340000";
    private static final String OTHER = "410000";

    @Autowired Programme programme;
    @Autowired Reports reports;
    @Autowired Calls calls;
    @Autowired ReportSearch search;
    @Autowired Clock clock;

    private Report report;
    private String receipt;

    @BeforeEach
    void aReportWithANumberOfItsOwn() {
        var call = programme.open();
        var application = programme.agreed(call, "340100");
        report =
                reports.submit(
                        Office.commission(PROVINCE),
                        call,
                        new Report.Document(
                                "示例安徽发改高技〔2013〕%s号".formatted(call.substring(5)),
                                LocalDate.of(2013, 9, 15)),
                        List.of(new Report.Wanted(application.id(), 1, Optional.empty())),
                        clock.instant());
        receipt = report.lines().getFirst().receipt().orElseThrow();
    }

    private List<String> found(String asked, Actor actor) {
        var found = search.find(asked, Optional.of(actor));
        assertThat(found).allMatch(Found::exact);
        return found.stream().map(one -> one.link().path()).toList();
    }

    @Test
    void aReportIsFoundByItsNumberByTheHostTheJointOrgansAndItsProvince() {
        var number = report.number();
        var joint = Office.joint(calls.notice(report.call()).joint().getFirst().id());
        assertThat(found(number, Office.host())).containsExactly("/host/reports/" + report.id());
        assertThat(found(number, joint)).containsExactly("/host/reports/" + report.id());
        for (var own : List.of(Office.commission(PROVINCE), Office.provinceGovernment(PROVINCE))) {
            assertThat(found(number, own)).containsExactly("/province/reports/" + report.id());
        }
    }

    @Test
    void aReportIsFoundByNobodyElse() {
        var number = report.number();
        assertThat(search.find(number, Optional.empty())).isEmpty();
        assertThat(found(number, Office.commission(OTHER))).isEmpty();
        assertThat(found(number, Office.lead("340100"))).isEmpty();
        assertThat(found(number, Office.host("other-host"))).isEmpty();
    }

    @Test
    void aReceiptIsFoundByItsNumberByItsCityItsProvinceAndTheHost() {
        var page = "/receipts/" + receipt;
        for (var one :
                List.of(
                        Office.host(),
                        Office.lead("340100"),
                        Office.cityGovernment("340100"),
                        Office.commission(PROVINCE))) {
            assertThat(found(" " + receipt, one)).as(one.organ()).containsExactly(page);
        }
    }

    @Test
    void aReceiptIsFoundByAPartOfItsNumberThatIsLongEnoughToMeanIt() {
        var end = report.call() + "-340100-";
        var page = "/receipts/" + receipt;
        for (var one : List.of(Office.host(), Office.lead("340100"), Office.commission(PROVINCE))) {
            assertThat(search.find(end, Optional.of(one)))
                    .as(one.organ())
                    .singleElement()
                    .matches(hit -> hit.link().path().equals(page))
                    .matches(hit -> !hit.exact());
        }
        assertThat(search.find(end, Optional.of(Office.lead("340200")))).isEmpty();
        assertThat(search.find("SF-", Optional.of(Office.lead("340100")))).isEmpty();
    }

    @Test
    void whatIsFoundNamesItsCall() {
        var title = calls.notice(report.call()).title();
        for (var asked : List.of(report.number(), receipt)) {
            assertThat(search.find(asked, Optional.of(Office.host())))
                    .singleElement()
                    .extracting(one -> one.note().toString())
                    .asString()
                    .contains(title.in("zh"));
        }
    }

    @Test
    void aReceiptIsFoundByNobodyElse() {
        assertThat(search.find(receipt, Optional.empty())).isEmpty();
        assertThat(found(receipt, Office.lead("340200"))).isEmpty();
        assertThat(found(receipt, Office.commission(OTHER))).isEmpty();
        assertThat(found(receipt, Office.host("other-host"))).isEmpty();
    }
}
