package org.shifan.programme.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.review.Reviewing.Reader;
import org.springframework.beans.factory.annotation.Autowired;

/** Marks: who may give them, and that a locked one never changes. */
@ShifanTest
class ScoreTests {
    private static final String ROUND = Reviewing.ROUND;
    private static final String ANHUI = "340000";
    private static final String HENAN = "410000";
    private static final String HUBEI = "420000";

    @Autowired Reviewing reviewing;
    @Autowired Reviews reviews;
    @Autowired Replacements replacements;
    @Autowired Declarations declarations;
    @Autowired Scores scores;
    @Autowired Seats seats;

    @Test
    void anExpertCannotScoreWhatLiesOnNoOwnDesk() {
        var call = reviewing.open();
        var anhui = reviewing.eligible(call, "340100");
        var own = reviewing.expert(call, ANHUI);
        var others = List.of(reviewing.expert(call, HUBEI), reviewing.expert(call, HUBEI));
        reviews.assign(Office.host(), call, ROUND);
        assertThat(reviews.panels(call, ROUND).get(Reviewing.receipt(anhui)))
                .isEqualTo(others.stream().map(Reader::code).toList());
        Reviewing.refused(
                ReviewRefusal.NOT_ON_PANEL,
                () ->
                        scores.save(
                                own.actor(),
                                call,
                                ROUND,
                                Reviewing.receipt(anhui),
                                reviewing.marks(call, 5),
                                ""));
        Reviewing.refused(
                ReviewRefusal.NOT_ON_PANEL,
                () -> scores.lock(own.actor(), call, ROUND, Reviewing.receipt(anhui)));
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
        var locked = reviewing.lock(scorer.actor(), call, Reviewing.receipt(one), 4);
        Reviewing.refused(
                ReviewRefusal.LOCKED,
                () ->
                        scores.save(
                                scorer.actor(),
                                call,
                                ROUND,
                                Reviewing.receipt(one),
                                reviewing.marks(call, 1),
                                "另一意见"));
        Reviewing.refused(
                ReviewRefusal.LOCKED,
                () -> scores.lock(scorer.actor(), call, ROUND, Reviewing.receipt(one)));
        Reviewing.refused(
                ReviewRefusal.SCORED,
                () -> declarations.declare(scorer.actor(), call, Reviewing.receipt(one), "示例"));
        Reviewing.refused(
                ReviewRefusal.NOT_ON_PANEL,
                () ->
                        replacements.replace(
                                Office.host(),
                                call,
                                ROUND,
                                Reviewing.receipt(one),
                                seat,
                                replacements
                                        .substitutes(call, ROUND, Reviewing.receipt(one))
                                        .getFirst()
                                        .member()
                                        .code(),
                                "示例"));
        assertThat(scores.locked(call, ROUND)).containsExactly(locked);
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
            scores.save(
                    reader.actor(),
                    call,
                    ROUND,
                    Reviewing.receipt(one),
                    reviewing.marks(call, 4),
                    "示例");
            var start = new CyclicBarrier(2);
            try (var people = Executors.newFixedThreadPool(2)) {
                var lock =
                        people.submit(
                                () -> {
                                    start.await();
                                    return scores.lock(
                                            reader.actor(), call, ROUND, Reviewing.receipt(one));
                                });
                var replace =
                        people.submit(
                                () -> {
                                    start.await();
                                    return replacements.replace(
                                            Office.host(),
                                            call,
                                            ROUND,
                                            Reviewing.receipt(one),
                                            reader.code(),
                                            spare.code(),
                                            "示例");
                                });
                assertThat(List.of(done(lock), done(replace))).containsOnlyOnce(true);
            }
            boolean seated =
                    reviews.panel(call, ROUND, Reviewing.receipt(one)).contains(reader.code());
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
}
