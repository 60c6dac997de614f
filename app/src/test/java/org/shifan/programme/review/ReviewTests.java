package org.shifan.programme.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.review.Reviewing.Reader;
import org.shifan.programme.selection.Rankings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ShifanTest
class ReviewTests {
    private static final String ROUND = Reviewing.ROUND;
    private static final String ANHUI = "340000";
    private static final String HENAN = "410000";
    private static final String HUBEI = "420000";

    @Autowired Reviewing reviewing;
    @Autowired Reviews reviews;
    @Autowired Replacements replacements;
    @Autowired Declarations declarations;
    @Autowired Experts experts;
    @Autowired Scores scores;
    @Autowired Seats seats;
    @Autowired Rankings rankings;
    @Autowired FormalCheck check;
    private People people;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new People(context);
    }

    private static void refused(ReviewRefusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String receipt(Application application) {
        return application.receipt().orElseThrow();
    }

    @Test
    void panelsAreNotAssignedWhileAReceivedApplicationIsUndecidedAndItIsNamed() {
        var call = reviewing.open();
        var settled = reviewing.eligible(call, "340100");
        var open = reviewing.reported(call, "410300");
        var first = reviewing.expert(call, HUBEI);
        var second = reviewing.expert(call, HUBEI);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reviews.assign(Office.host(), call, ROUND))
                .satisfies(
                        refused -> {
                            assertThat(refused.code()).isEqualTo(ReviewRefusal.UNDECIDED);
                            assertThat(refused.values()).containsExactly(List.of(receipt(open)));
                        });
        var supplement = check.request(Office.host(), open.id(), List.of("示例：缺封面"));
        refused(ReviewRefusal.UNDECIDED, () -> reviews.assign(Office.host(), call, ROUND));
        assertThat(supplement.receipt()).contains(receipt(open));
        assertThat(reviews.panels(call, ROUND)).isEmpty();
        assertThat(List.of(first.code(), second.code())).containsExactly("E01", "E02");
        assertThat(settled.receipt()).isPresent();
    }

    @Test
    void aRoundIsNotRankedWhileOneIsUndecidedOrHasNoPanelYet() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var readers = List.of(reviewing.expert(call, HUBEI), reviewing.expert(call, HUBEI));
        reviews.assign(Office.host(), call, ROUND);
        readers.forEach(reader -> reviewing.lock(reader.actor(), call, receipt(one), 4));
        var late = reviewing.reported(call, "410300");
        refused(ReviewRefusal.UNDECIDED, () -> rankings.rank(Office.host(), call, ROUND));
        reviewing.admit(late);
        refused(ReviewRefusal.NO_PANEL, () -> rankings.rank(Office.host(), call, ROUND));
        assertThat(reviews.assign(Office.host(), call, ROUND)).containsOnlyKeys(receipt(late));
        refused(ReviewRefusal.ASSIGNED, () -> reviews.assign(Office.host(), call, ROUND));
        readers.forEach(reader -> reviewing.lock(reader.actor(), call, receipt(late), 3));
        assertThat(rankings.rank(Office.host(), call, ROUND).applications())
                .containsExactly(receipt(one), receipt(late));
    }

    @Test
    void anExpertCannotScoreWhatLiesOnNoOwnDesk() {
        var call = reviewing.open();
        var anhui = reviewing.eligible(call, "340100");
        var own = reviewing.expert(call, ANHUI);
        var others = List.of(reviewing.expert(call, HUBEI), reviewing.expert(call, HUBEI));
        reviews.assign(Office.host(), call, ROUND);
        assertThat(reviews.panels(call, ROUND).get(receipt(anhui)))
                .isEqualTo(others.stream().map(Reader::code).toList());
        refused(
                ReviewRefusal.NOT_ON_PANEL,
                () ->
                        scores.save(
                                own.actor(),
                                call,
                                ROUND,
                                receipt(anhui),
                                reviewing.marks(call, 5),
                                ""));
        refused(
                ReviewRefusal.NOT_ON_PANEL,
                () -> scores.lock(own.actor(), call, ROUND, receipt(anhui)));
        assertThat(seats.ofPerson(own.actor().person())).isEmpty();
    }

    @Test
    void lockedMarksNeverChange() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var reader = reviewing.expert(call, HUBEI);
        var other = reviewing.expert(call, HUBEI);
        var spare = reviewing.expert(call, HENAN);
        reviews.assign(Office.host(), call, ROUND);
        var seat = seats.of(call, ROUND).getFirst().expert();
        var scorer =
                List.of(reader, other, spare).stream()
                        .filter(each -> each.code().equals(seat))
                        .findFirst()
                        .orElseThrow();
        var locked = reviewing.lock(scorer.actor(), call, receipt(one), 4);
        refused(
                ReviewRefusal.LOCKED,
                () ->
                        scores.save(
                                scorer.actor(),
                                call,
                                ROUND,
                                receipt(one),
                                reviewing.marks(call, 1),
                                "另一意见"));
        refused(ReviewRefusal.LOCKED, () -> scores.lock(scorer.actor(), call, ROUND, receipt(one)));
        refused(
                ReviewRefusal.SCORED,
                () -> declarations.declare(scorer.actor(), call, receipt(one), "示例"));
        refused(
                ReviewRefusal.NOT_ON_PANEL,
                () ->
                        replacements.replace(
                                Office.host(),
                                call,
                                ROUND,
                                receipt(one),
                                seat,
                                replacements
                                        .substitutes(call, ROUND, receipt(one))
                                        .getFirst()
                                        .member()
                                        .code(),
                                "示例"));
        assertThat(scores.locked(call, ROUND)).containsExactly(locked);
    }

    @Test
    void aDeclaredConflictKeepsTheExpertAwayBeforePanelsAndAfter() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var before = reviewing.expert(call, HUBEI);
        declarations.declare(before.actor(), call, receipt(one), "示例：曾参加编制");
        var after = reviewing.expert(call, HUBEI);
        var stays = reviewing.expert(call, HUBEI);
        reviews.assign(Office.host(), call, ROUND);
        assertThat(reviews.panels(call, ROUND).get(receipt(one)))
                .containsExactly(after.code(), stays.code());
        scores.save(after.actor(), call, ROUND, receipt(one), reviewing.marks(call, 3), "示例");
        declarations.declare(after.actor(), call, receipt(one), "示例：亲属在该市任职");
        refused(
                ReviewRefusal.CONFLICT,
                () -> scores.lock(after.actor(), call, ROUND, receipt(one)));
        assertThat(seats.of(call, ROUND))
                .extracting(Seat::state)
                .containsExactly(Seat.State.EXCUSED, Seat.State.OPEN);
        var comes = reviewing.expert(call, HENAN);
        assertThat(replacements.substitutes(call, ROUND, receipt(one)))
                .extracting(substitute -> substitute.member().code())
                .containsExactly(comes.code());
        replacements.replace(
                Office.host(), call, ROUND, receipt(one), after.code(), comes.code(), "示例：申请回避");
        assertThat(seats.ofPerson(after.actor().person())).isEmpty();
        reviewing.lock(comes.actor(), call, receipt(one), 4);
        reviewing.lock(stays.actor(), call, receipt(one), 5);
        assertThat(rankings.rank(Office.host(), call, ROUND).applications())
                .containsExactly(receipt(one));
    }

    @Test
    void nobodyComesInWithAConflictOnTheSamePanelOrAboveTheLimit() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var out = reviewing.expert(call, HUBEI);
        var stays = reviewing.expert(call, HUBEI);
        reviews.assign(Office.host(), call, ROUND);
        var tied = reviewing.expert(call, ANHUI);
        replaceRefused(ReviewRefusal.CONFLICT, call, one, out, tied);
        replaceRefused(ReviewRefusal.ON_PANEL, call, one, out, stays);
        var busy = reviewing.expert(call, HENAN);
        var helper = reviewing.expert(call, HENAN);
        for (var city : List.of("360100", "430100", "420500")) {
            reviewing.eligible(call, city);
        }
        declarations.declare(out.actor(), call, receipt(one), "示例");
        fill(call, busy, helper);
        assertThat(seats.loads(call, ROUND)).containsEntry(busy.code(), 3);
        replaceRefused(ReviewRefusal.LOAD, call, one, out, busy);
    }

    /** The two from Hubei have read enough when three more come in; then the other two read. */
    private void fill(String call, Reader busy, Reader helper) {
        for (var waiting : reviews.waiting(call, ROUND)) {
            for (var member : experts.of(call)) {
                if (!List.of(busy.code(), helper.code()).contains(member.code())) {
                    var actor = Office.expert(member.person());
                    declarations.declare(actor, call, receipt(waiting), "示例");
                }
            }
        }
        reviews.assign(Office.host(), call, ROUND);
    }

    private void replaceRefused(
            ReviewRefusal code, String call, Application one, Reader out, Reader in) {
        refused(
                code,
                () ->
                        replacements.replace(
                                Office.host(),
                                call,
                                ROUND,
                                receipt(one),
                                out.code(),
                                in.code(),
                                "示例"));
        assertThat(reviews.panels(call, ROUND).get(receipt(one))).contains(out.code());
    }

    @Test
    void whoWorksForABodyOfTheApplicantStandsBackFromItAlone() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var other = reviewing.eligible(call, "410300");
        var organ = "lead-" + UUID.randomUUID();
        people.register(organ, OrganKind.CITY_LEAD, "340100", Optional.empty());
        var reader = reviewing.expert(call, HUBEI, " 示例机关  " + organ);
        var ties = reviews.ties(call);
        assertThat(ties.between(reader.member(), one)).containsExactly(Conflict.OWN_EMPLOYER);
        assertThat(ties.free(reader.member(), other)).isTrue();
    }

    @Test
    void eitherTheMarksAreLockedOrTheExpertIsReplacedNeverBoth() throws Exception {
        for (int turn = 0; turn < 8; turn++) {
            var call = reviewing.open();
            var one = reviewing.eligible(call, "340100");
            var readers = List.of(reviewing.expert(call, HUBEI), reviewing.expert(call, HUBEI));
            reviews.assign(Office.host(), call, ROUND);
            var spare = reviewing.expert(call, HENAN);
            var reader = readers.getFirst();
            scores.save(reader.actor(), call, ROUND, receipt(one), reviewing.marks(call, 4), "示例");
            var start = new CyclicBarrier(2);
            try (var people = Executors.newFixedThreadPool(2)) {
                var lock =
                        people.submit(
                                () -> {
                                    start.await();
                                    return scores.lock(reader.actor(), call, ROUND, receipt(one));
                                });
                var replace =
                        people.submit(
                                () -> {
                                    start.await();
                                    return replacements.replace(
                                            Office.host(),
                                            call,
                                            ROUND,
                                            receipt(one),
                                            reader.code(),
                                            spare.code(),
                                            "示例");
                                });
                assertThat(List.of(done(lock), done(replace))).containsOnlyOnce(true);
            }
            boolean seated = reviews.panel(call, ROUND, receipt(one)).contains(reader.code());
            assertThat(scores.locked(call, ROUND)).hasSize(seated ? 1 : 0);
        }
    }

    private static boolean done(Future<?> act) throws InterruptedException {
        try {
            act.get();
            return true;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Refused.class);
            return false;
        }
    }

    @Test
    void aLaterRoundWaitsForTheListOfTheOneBefore() {
        var call =
                reviewing.open(
                        Map.of(
                                "          rounds:\n",
                                """
                                          rounds:
                                            - id: first
                                              title:
                                                zh: 初选
                                                en: First
                                              places: 40
                                """
                                        .indent(10)
                                        .replace("                    ", "          ")));
        reviewing.eligible(call, "340100");
        refused(ReviewRefusal.ROUND, () -> reviews.assign(Office.host(), call, ROUND));
    }

    @Test
    void expertsAreAppointedAllOrNone() {
        var call = reviewing.open();
        var known = reviewing.expert(call, HUBEI);
        var fresh = Reviewing.nominee(reviewing.expert(reviewing.open(), HUBEI).someone(), HENAN);
        refused(
                ReviewRefusal.APPOINTED,
                () ->
                        experts.appoint(
                                Office.host(),
                                call,
                                List.of(fresh, Reviewing.nominee(known.someone(), HENAN))));
        assertThat(experts.of(call)).containsExactly(known.member());
        var outsider =
                new Nominee(
                        Office.host().person(),
                        "示例",
                        "示例大学",
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Set.of(),
                        "ndrc");
        refused(
                ReviewRefusal.NOT_IN_POOL,
                () -> experts.appoint(Office.host(), call, List.of(outsider)));
        assertThat(experts.appoint(Office.host(), call, List.of(fresh)))
                .extracting(Member::code)
                .containsExactly("E02");
    }
}
