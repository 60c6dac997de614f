package org.shifan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.platform.ledger.ActRefusal;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.RefusalCode;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.State;
import org.shifan.programme.eligibility.EligibilityRefusal;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Rankings;
import org.shifan.programme.selection.Selecting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A host or a joint organ has a voice in its own calls alone, whatever a request says. */
@ShifanTest
class ForeignOrganTests {
    private static final Actor HOST = Office.host("host-of-another-call");
    private static final Actor JOINT = Office.joint("joint-organ-of-another-call");

    @Autowired EveryState states;
    @Autowired Exceptions exceptions;
    @Autowired Verdicts verdicts;
    @Autowired FormalCheck check;
    @Autowired Receiving receiving;
    @Autowired Reports reports;
    @Autowired Reviews reviews;
    @Autowired Rankings rankings;
    @Autowired Consultations consultations;
    @Autowired Proposals proposals;
    @Autowired Ledger ledger;
    @Autowired ApplicationContext context;
    @LocalServerPort int port;

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void foreign(ThrowingCallable act) {
        refused(ActRefusal.OTHER_ORGAN, act);
    }

    @Test
    void aJointOrganOfAnotherCallGivesNoOpinionOnAnException() {
        var application = states.in(State.EXCEPTION);
        var id = application.id();
        var silent = exceptions.silent(application);
        foreign(() -> exceptions.give(JOINT, id, true, ""));
        assertThat(exceptions.opinions(application.receipt().orElseThrow())).isEmpty();
        assertThat(exceptions.silent(application)).isEqualTo(silent);
        assertThat(ledger.entries(application.call()).getLast())
                .satisfies(
                        entry -> {
                            assertThat(entry.type()).isEqualTo("refused");
                            assertThat(entry.organ()).isEqualTo(JOINT.organ());
                            assertThat(entry.body())
                                    .containsEntry("act", "exception.opinion")
                                    .containsEntry("code", "act.other-organ");
                        });
        assertThat(exceptions.give(Office.joint("mof"), id, true, "").agree()).isTrue();
        refused(
                EligibilityRefusal.OPINION_GIVEN,
                () -> exceptions.give(Office.joint("mof"), id, false, "示例"));
    }

    @Test
    void anOrganOfAnotherCallFindsNothingOfThisOneWhateverItRequests() throws Exception {
        var application = states.in(State.EXCEPTION);
        var opinion = "/host/cities/%s/opinion".formatted(application.city());
        try (var foreign = signedIn(JOINT.organ(), "127.0.0.31");
                var own = signedIn("mof", "127.0.0.32")) {
            for (var page : pages(application)) {
                assertThat(foreign.get(page).statusCode()).as(page).isEqualTo(404);
                assertThat(own.get(page).statusCode()).as(page).isEqualTo(200);
            }
            var fields = Map.of("agree", "true", "password", People.PASSWORD);
            assertThat(foreign.send("/account", opinion, fields, "text/html").statusCode())
                    .isEqualTo(404);
            assertThat(exceptions.opinions(application.receipt().orElseThrow())).isEmpty();
            assertThat(own.send("/account", opinion, fields, "text/html").statusCode())
                    .isEqualTo(302);
        }
    }

    private List<String> pages(Application application) {
        var city = application.city();
        var receipt = application.receipt().orElseThrow();
        return List.of(
                "/host",
                "/host/cities/" + city,
                "/host/reports",
                "/host/reports/" + reports.byReceipt(receipt).orElseThrow().id(),
                "/plans/" + city,
                "/receipts/" + receipt,
                "/calls/%s/rounds/%s".formatted(application.call(), Selecting.ROUND));
    }

    private Visitor signedIn(String organ, String address) throws Exception {
        var somebody = new People(context).in(organ, OrganKind.JOINT, "", Duty.SIGN);
        var visitor = new Visitor(port, address);
        var fields = Map.of("username", somebody.username(), "password", People.PASSWORD);
        var answer = visitor.send("/sign-in", "/sign-in", fields, "text/html");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/inbox");
        return visitor;
    }

    @Test
    void aHostOfAnotherCallDecidesNothingOnAnApplication() {
        var exception = states.in(State.EXCEPTION);
        foreign(() -> exceptions.give(HOST, exception.id(), true, ""));
        foreign(() -> exceptions.decide(HOST, exception.id()));
        var reported = states.in(State.REPORTED);
        foreign(() -> check.pass(HOST, reported.id()));
        foreign(() -> check.request(HOST, reported.id(), List.of("示例")));
        var complete = states.in(State.COMPLETE);
        foreign(() -> verdicts.prepare(HOST, complete.id()));
        foreign(() -> verdicts.give(HOST, complete.id()));
        var undecided = states.in(State.UNDECIDED);
        foreign(() -> verdicts.decide(HOST, undecided.id(), true, "示例"));
        var late = reports.ofCall(states.in(State.LATE).call()).getFirst();
        foreign(() -> receiving.acceptLate(HOST, late.id(), "示例"));
        foreign(() -> receiving.uphold(HOST, late.id(), "示例"));
    }

    @Test
    void aHostOfAnotherCallNeitherAssignsNorRanksNorConsultsNorProposes() {
        var call = states.in(State.ELIGIBLE).call();
        var outcome = new Consultations.Outcome(Set.of(), Map.of(), "", "示例纪要");
        foreign(() -> reviews.assign(HOST, call, Selecting.ROUND));
        foreign(() -> rankings.rank(HOST, call, Selecting.ROUND));
        foreign(() -> consultations.record(HOST, call, Selecting.ROUND, outcome));
        foreign(() -> proposals.propose(HOST, call, Selecting.ROUND));
    }

    @Test
    void aJointOrganSignsForCopiesOfItsOwnCallsOnly() {
        var report = reports.ofCall(states.in(State.REPORTED).call()).getFirst();
        foreign(() -> reports.seen(JOINT, report.id()));
        assertThat(reports.copies(report.id())).allMatch(copy -> copy.seenAt().isEmpty());
        reports.seen(Office.joint("mof"), report.id());
        assertThat(reports.copies(report.id())).anyMatch(copy -> copy.seenAt().isPresent());
    }
}
