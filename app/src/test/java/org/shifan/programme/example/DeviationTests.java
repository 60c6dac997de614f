package org.shifan.programme.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shifan.Shifan;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.decisions.bundle.Tier;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.review.Declarations;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.selection.Bundles;
import org.shifan.programme.selection.Decision.Stance;
import org.shifan.programme.selection.Decisions;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Proposals;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** People act in the example and do otherwise than the script; it still comes to its end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeviationTests {
    private static final String CALL = "2013-second-batch";
    private static final String ROUND = "selection";

    private static ConfigurableApplicationContext context;
    private static Example example;

    @BeforeAll
    static void openTheExample() {
        context =
                new SpringApplicationBuilder(Shifan.class)
                        .web(WebApplicationType.NONE)
                        .properties(Map.of("shifan.mode", "example", "shifan.at", "drafting"))
                        .run();
        example = context.getBean(Example.class);
    }

    @AfterAll
    static void close() {
        SpringApplication.exit(context);
    }

    @Test
    @Order(1)
    void whatWasDoneByHandIsNotDoneAgainAndACityTakenBackIsLeftOutOfTheReport() {
        // A city is approved by hand; of Jiangsu one plan is returned before the report.
        var byHand = waiting(State.FINALISED, "610100", "520100", "540100", "620100", "630100");
        bean(Approvals.class)
                .approve(
                        actor("cg-" + byHand.city()),
                        byHand.id(),
                        byHand.version(),
                        "示例由人批准〔2013〕1号",
                        LocalDate.of(2013, 11, 18));
        var returned = application("320300");
        example.moveTo(Timetable.at("2013-11-26T08:00"));
        bean(Endorsement.class).giveBack(actor("drc-320000"), returned.id(), "由人退回");
        example.moveTo("review");
        assertThat(application(byHand.city()).state()).isEqualTo(State.ELIGIBLE);
        assertThat(application("320300").state()).isEqualTo(State.DRAFTING);
        var report = bean(Reports.class).ofUnit(CALL, "320000").getFirst();
        assertThat(report.lines())
                .extracting(line -> line.city())
                .containsExactly("320200", "320600");
        assertThat(notes(Note.Kind.REFUSED))
                .filteredOn(note -> note.deed() == Deed.APPROVE)
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note.about()).isEqualTo(byHand.city());
                            // In words, so that the page says it in either language.
                            assertThat(note.args())
                                    .containsExactly(
                                            "@application.event.APPROVED",
                                            "@application.state.APPROVED");
                        });
    }

    @Test
    @Order(2)
    void noCopyWaitsForAJointOrganWhenTheReviewBegins() {
        var reports = bean(Reports.class);
        assertThat(example.outlook().notice().joint())
                .hasSize(7)
                .allSatisfy(organ -> assertThat(reports.unseenCopies(organ.id())).isEmpty());
        assertThat(reports.copies(reports.ofUnit(CALL, "320000").getFirst().id()))
                .hasSize(7)
                .allSatisfy(copy -> assertThat(copy.seenAt()).isPresent());
    }

    private static Application waiting(State state, String... cities) {
        return java.util.Arrays.stream(cities)
                .map(DeviationTests::application)
                .filter(one -> one.state() == state)
                .findFirst()
                .orElseGet(
                        () ->
                                bean(Register.class).ofCall(CALL).stream()
                                        .filter(one -> one.state() == state)
                                        .filter(one -> !one.city().startsWith("9"))
                                        .filter(one -> !one.city().startsWith("32"))
                                        .findFirst()
                                        .orElseThrow());
    }

    @Test
    @Order(3)
    void anExpertWhoIsExcusedAfterTheAssignmentIsReplacedAndTheSheetsAreGiven() {
        var reviews = bean(Reviews.class);
        var receipt = application("650100").receipt().orElseThrow();
        var open =
                reviews.panel(CALL, ROUND, receipt).stream()
                        .filter(
                                code ->
                                        bean(org.shifan.programme.review.Scores.class)
                                                .sheet(CALL, ROUND, receipt, code)
                                                .isEmpty())
                        .findFirst()
                        .orElseThrow();
        var experts = bean(Experts.class);
        var person = experts.find(CALL, open).orElseThrow().person();
        bean(Declarations.class)
                .declare(bean(Identity.class).actorsOf(person).getFirst(), CALL, receipt, "由人申请回避");
        example.moveTo(Timetable.at("2013-12-11T09:00"));
        assertThat(reviews.panel(CALL, ROUND, receipt)).doesNotContain(open).hasSize(5);
        assertThat(example.outlook().obstacle()).isEmpty();
    }

    @Test
    @Order(4)
    void aDisagreementStopsTheTextUntilAnotherIsSettled() {
        example.moveTo(Timetable.at("2013-12-12T09:01"));
        var decisions = bean(Decisions.class);
        int version = decisions.newest(CALL, ROUND).orElseThrow().version();
        decisions.give(actor("mof"), CALL, ROUND, version, Stance.DISAGREE, "由人不同意");
        example.moveTo(Timetable.at("2013-12-13T18:00"));
        assertThat(decisions.newest(CALL, ROUND).orElseThrow().signatures()).isEmpty();
        example.moveTo(Timetable.at("2013-12-16T12:00"));
        var signed = decisions.newest(CALL, ROUND).orElseThrow();
        assertThat(signed.version()).isGreaterThan(version);
        assertThat(signed.signatures()).hasSize(8);
        assertThat(bean(Proposals.class).open(CALL, ROUND)).isPresent();
    }

    @Test
    @Order(5)
    void anObjectionUpheldByHandLeadsToAnotherListWithoutThatCity() {
        var objections = bean(Objections.class);
        var receipt = application("330782").receipt().orElseThrow();
        var raised =
                objections.raise(
                        CALL,
                        ROUND,
                        new Objections.Raised(
                                Optional.of(receipt), "由人提出", "a@shifan.example", "示例"),
                        example.outlook().now());
        objections.answer(
                bean(Identity.class).actorsOf(host(3)).getFirst(),
                CALL,
                ROUND,
                raised.number(),
                true,
                "由人核实");
        example.moveTo("published");
        assertThat(example.outlook().obstacle()).isEmpty();
        assertThat(bean(Issues.class).find(CALL, ROUND)).isPresent();
        assertThat(application("330782").state()).isEqualTo(State.NOT_DESIGNATED);
        var designated = new ArrayList<String>();
        bean(Register.class).ofCall(CALL).stream()
                .filter(one -> one.state() == State.DESIGNATED)
                .forEach(one -> designated.add(one.city()));
        assertThat(designated).hasSize(29);
        assertThat(notes(Note.Kind.TROUBLE)).isEmpty();
        var bundle = bean(Bundles.class).write(CALL, Tier.AUDITOR).orElseThrow();
        assertThat(BundleVerification.verify(bundle, Optional.empty(), List.of()).broken())
                .isEmpty();
    }

    private static List<Note> notes(Note.Kind kind) {
        return example.outlook().notes().stream().filter(note -> note.kind() == kind).toList();
    }

    private static java.util.UUID host(int number) {
        return bean(Identity.class).person("ndrc-" + number).orElseThrow().id();
    }

    private static Application application(String city) {
        return bean(Register.class).find(CALL, city).orElseThrow();
    }

    private static Actor actor(String organ) {
        return bean(Identity.class).actorsIn(organ).getFirst();
    }

    private static <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
