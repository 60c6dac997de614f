package org.shifan.programme.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.Place;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.Formats;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Conclusions;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Proceedings;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Reviewing;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the history says of a special case, and of an application beyond the limit. */
@ShifanTest
class ExceptionTests {
    private static final String PLEA = "示例：该市不在现有三份名单之列";
    private static final String REASON = "示例：三项均不具备";
    private static final String DISSENT = "示例：本部门不赞成";

    /** Which have two places each and none of the cities that the rest of the call is made of. */
    private static final Set<String> PROVINCES =
            Set.of("140000", "220000", "230000", "360000", "430000");

    @Autowired Selecting selecting;
    @Autowired Proposals proposals;
    @Autowired Programme programme;
    @Autowired Endorsement endorsement;
    @Autowired Reports reports;
    @Autowired FormalCheck check;
    @Autowired Verdicts verdicts;
    @Autowired Exceptions exceptions;
    @Autowired Register register;
    @Autowired Proceedings history;
    @Autowired List<Conclusions> conclusions;
    @Autowired Calls calls;
    @Autowired Formats formats;
    @Autowired Clock clock;
    @Autowired ApplicationContext context;
    @LocalServerPort int port;

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void inAnyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theDecisionOnASpecialCaseRestsOnTheCountOfOpinionsAndThePleaStaysWithWhoMadeIt()
            throws Exception {
        var call = published(Map.of());
        var refused = decided(special(call), 2);
        assertThat(refused.state()).isEqualTo(State.EXCEPTION_REFUSED);
        assertThat(formats.say(refused.words())).isEqualTo("特殊情况未获同意");
        assertThat(lines(refused))
                .anyMatch(one -> one.startsWith("特殊情况未获同意|") && one.endsWith("：8 个部门中同意 6、不同意 2"))
                .anyMatch(
                        one ->
                                one.startsWith("列为特殊情况，待各部门意见|")
                                        && one.endsWith("：" + REASON + "　报送单位申请理由：" + PLEA))
                .filteredOn(one -> one.contains(PLEA))
                .hasSize(1);
        var page = page("", refused);
        assertThat(after(page, "特殊情况未获同意")).isEqualTo("8 个部门中同意 6、不同意 2");
        assertThat(after(page, "列为特殊情况，待各部门意见")).isEqualTo(REASON + "　报送单位申请理由：" + PLEA);
        assertThat(page).containsOnlyOnce(PLEA).doesNotContain(DISSENT);
        assertThat(after(page("/en", refused), "Special case not agreed"))
                .isEqualTo("Of 8 departments 6 agreed, 2 did not");
    }

    @Test
    void whereTheVerdictsAreNotPublicNeitherIsTheCount() throws Exception {
        var call = published(Map.of("verdicts: public", "verdicts: on-request"));
        var refused = decided(special(call), 2);
        assertThat(page("", refused)).contains("特殊情况未获同意").doesNotContain("个部门中同意");
        assertThat(lines(refused)).anyMatch(one -> one.endsWith("：8 个部门中同意 6、不同意 2"));
    }

    @Test
    void anApplicationBeyondTheLimitIsNowhereCalledASpecialCase() throws Exception {
        var call = published(Map.of());
        var put = over(call);
        assertThat(told(put)).contains("作为超额申报，由各部门提出意见");
        assertThat(formats.say(put.words())).isEqualTo("超额申报");
        assertThat(formats.say(special(published(Map.of())).words())).isEqualTo("特殊情况");
        assertThat(asked("", over(published(Map.of()))))
                .contains("对超额申报的意见")
                .doesNotContain("特殊情况");
        assertThat(asked("/en", over(published(Map.of()))))
                .contains("Opinion on an application beyond the limit")
                .doesNotContainIgnoringCase("special case");
        var granted = decided(put, 0);
        assertThat(granted.state()).isEqualTo(State.ELIGIBLE);
        assertThat(lines(granted))
                .anyMatch(one -> one.startsWith("列为超额申报，待各部门意见|") && one.contains(PLEA))
                .anyMatch(one -> one.startsWith("同意接受超额申报|") && one.endsWith("：8 个部门中同意 8、不同意 0"))
                .noneMatch(one -> one.contains("特殊情况"));
        assertThat(page("", granted)).contains("同意接受超额申报").doesNotContain("特殊情况");
        assertThat(page("/en", granted))
                .contains("Beyond the limit, waiting for the opinions")
                .contains("Accepted beyond the limit");
        var refused = decided(over(published(Map.of())), 1);
        assertThat(formats.say(refused.words())).isEqualTo("超额申报未获同意");
        assertThat(lines(refused)).anyMatch(one -> one.startsWith("不同意接受超额申报|"));
        assertThat(told(refused)).contains("超额申报未获各部门一致同意，不进入专家评议");
    }

    @Test
    void whatTheHostFoundIsTheConclusionAlsoWhereItThenPutAnException() throws Exception {
        var call = published(Map.of());
        var over = decided(over(call, city(call, Answer.UNKNOWN)), 0);
        assertThat(page("", over)).contains("结论：具备（主办单位核定）", REASON, "只按名单判断：名单不能确定");
        var special = decided(special(published(Map.of())), 0);
        assertThat(page("", special)).contains("结论：不具备（主办单位核定）", REASON);
    }

    private String published(Map<String, String> changes) {
        var started = selecting.signed(changes);
        var unused = proposals.propose(Office.host(), started.call(), Reviewing.ROUND);
        return started.call();
    }

    /**
     * A city of which the host decides that it meets no condition, whose province gave a reason.
     */
    private Application special(String call) {
        var city = city(call, Answer.UNKNOWN);
        return put(programme.agreed(call, city.code()), Optional.of(PLEA));
    }

    /** A city that may meet one, agreed to when its province had no place left. */
    private Application over(String call) {
        return over(call, city(call, Answer.YES));
    }

    private Application over(String call, Place city) {
        cities(call)
                .filter(one -> one.provinceCode().equals(city.provinceCode()))
                .filter(one -> !one.equals(city))
                .limit(2)
                .forEach(one -> programme.agreed(call, one.code()));
        var approved = programme.approved(call, city.code());
        var over =
                endorsement.agree(
                        Office.provinceGovernment(city.provinceCode()),
                        approved.id(),
                        Programme.terms(PLEA));
        assertThat(over.over()).isTrue();
        return put(over, Optional.empty());
    }

    private Place city(String call, Answer answer) {
        return cities(call)
                .filter(one -> calls.eligibility(call).judge(one).answer() == answer)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Place> cities(String call) {
        return calls.places(call).stream()
                .filter(one -> PROVINCES.contains(one.provinceCode()))
                .filter(one -> calls.eligibility(call).judge(one).addressed())
                .filter(one -> calls.eligibility(call).judge(one).excluded() != Answer.YES);
    }

    private Application put(Application application, Optional<String> reason) {
        var unused =
                reports.submit(
                        Office.commission(reports.unitOf(application)),
                        application.call(),
                        new Report.Document("示例发改〔2013〕3号", LocalDate.of(2013, 9, 15)),
                        List.of(new Report.Wanted(application.id(), 1, reason)),
                        clock.instant());
        var passed = check.pass(Office.host(), application.id());
        var prepared = verdicts.prepare(Office.host(), passed.id());
        assertThat(prepared).isNotNull();
        var given = verdicts.give(Office.secondOfHost(), passed.id());
        var put =
                given.state() == State.UNDECIDED
                        ? verdicts.decide(Office.host(), given.id(), application.over(), REASON)
                        : given;
        assertThat(put.state()).isEqualTo(State.EXCEPTION);
        return put;
    }

    private Application decided(Application put, int against) {
        var unused = exceptions.give(Office.host(), put.id(), true, "");
        var joint = calls.notice(put.call()).joint();
        for (int i = 0; i < joint.size(); i++) {
            var given =
                    exceptions.give(
                            Office.joint(joint.get(i).id()), put.id(), i >= against, DISSENT);
            assertThat(given.agree()).isEqualTo(i >= against);
        }
        return exceptions.decide(Office.host(), put.id());
    }

    /** The lines of the history as the host, the province and the city read them. */
    private List<String> lines(Application application) {
        return history.of(application.id()).stream()
                .map(one -> formats.say(one.words()) + "|" + formats.say(one.who()))
                .toList();
    }

    private List<String> told(Application application) {
        return conclusions.stream()
                .flatMap(one -> one.on(application).stream())
                .map(one -> formats.say(one.words()))
                .toList();
    }

    private String page(String language, Application one) throws Exception {
        try (var visitor = new Visitor(port, "127.0.0.1")) {
            var page =
                    visitor.get(language + "/calls/%s/cities/%s".formatted(one.call(), one.city()));
            assertThat(page.statusCode()).isEqualTo(200);
            return page.body();
        }
    }

    /** What a joint organ reads of an application of the newest call. */
    private String asked(String language, Application one) throws Exception {
        var somebody = new People(context).in("mof", OrganKind.JOINT, "", Duty.SIGN);
        try (var visitor = new Visitor(port, "127.0.0.33")) {
            var fields = Map.of("username", somebody.username(), "password", People.PASSWORD);
            var _ = visitor.send("/sign-in", "/sign-in", fields, "text/html");
            return visitor.get(language + "/host/cities/" + one.city()).body();
        }
    }

    /** What is said below a line of the history. */
    private static String after(String page, String line) {
        var rest = page.substring(page.indexOf(line, page.indexOf("<ol class=\"sf-log")));
        var item = rest.substring(0, rest.indexOf("</li>"));
        return item.substring(item.indexOf("<br>")).replaceAll("<[^>]*>", "").strip();
    }
}
