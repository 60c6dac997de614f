package org.shifan.programme.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.Office;
import org.shifan.programme.application.Application;
import org.shifan.programme.review.Reviewing.Reader;
import org.shifan.programme.selection.Rankings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who stands back from an application, and who comes in instead. */
@ShifanTest
class ConflictTests {
    private static final String ROUND = Reviewing.ROUND;
    private static final String ANHUI = "340000";
    private static final String HENAN = "410000";
    private static final String HUBEI = "420000";

    @Autowired Reviewing reviewing;
    @Autowired Reviews reviews;
    @Autowired Candidates candidates;
    @Autowired Replacements replacements;
    @Autowired Declarations declarations;
    @Autowired Experts experts;
    @Autowired Scores scores;
    @Autowired Seats seats;
    @Autowired Rankings rankings;
    private People people;

    @BeforeEach
    void people(@Autowired ApplicationContext context) {
        people = new People(context);
    }

    @Test
    void aDeclaredConflictKeepsTheExpertAwayBeforePanelsAndAfter() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var before = reviewing.expert(call, HUBEI);
        declarations.declare(before.actor(), call, Reviewing.receipt(one), "示例：曾参加编制");
        var after = reviewing.expert(call, HUBEI);
        var stays = reviewing.expert(call, HUBEI);
        reviews.assign(Office.host(), call, ROUND);
        assertThat(reviews.panels(call, ROUND).get(Reviewing.receipt(one)))
                .containsExactly(after.code(), stays.code());
        scores.save(
                after.actor(), call, ROUND, Reviewing.receipt(one), reviewing.marks(call, 3), "示例");
        declarations.declare(after.actor(), call, Reviewing.receipt(one), "示例：亲属在该市任职");
        Reviewing.refused(
                ReviewRefusal.CONFLICT,
                () -> scores.lock(after.actor(), call, ROUND, Reviewing.receipt(one)));
        assertThat(seats.of(call, ROUND))
                .extracting(Seat::state)
                .containsExactly(Seat.State.EXCUSED, Seat.State.OPEN);
        var comes = reviewing.expert(call, HENAN);
        assertThat(replacements.substitutes(call, ROUND, Reviewing.receipt(one)))
                .extracting(substitute -> substitute.member().code())
                .containsExactly(comes.code());
        replacements.replace(
                Office.host(),
                call,
                ROUND,
                Reviewing.receipt(one),
                after.code(),
                comes.code(),
                "示例：申请回避");
        assertThat(seats.ofPerson(after.actor().person())).isEmpty();
        reviewing.lock(comes.actor(), call, Reviewing.receipt(one), 4);
        reviewing.lock(stays.actor(), call, Reviewing.receipt(one), 5);
        assertThat(rankings.rank(Office.host(), call, ROUND).applications())
                .containsExactly(Reviewing.receipt(one));
    }

    @Test
    void afterTheRankingThereIsNothingToBeExcusedFrom() {
        var call = reviewing.open();
        var one = reviewing.eligible(call, "340100");
        var readers = List.of(reviewing.expert(call, HUBEI), reviewing.expert(call, HUBEI));
        var idle = reviewing.expert(call, HENAN);
        reviews.assign(Office.host(), call, ROUND);
        readers.forEach(reader -> reviewing.lock(reader.actor(), call, Reviewing.receipt(one), 4));
        assertThat(candidates.readable(call)).extracting(Application::id).containsExactly(one.id());
        assertThat(candidates.over(call)).isFalse();
        rankings.rank(Office.host(), call, ROUND);
        assertThat(candidates.readable(call)).isEmpty();
        assertThat(candidates.over(call)).isTrue();
        Reviewing.refused(
                ReviewRefusal.OVER,
                () -> declarations.declare(idle.actor(), call, Reviewing.receipt(one), "示例"));
        assertThat(declarations.declared(call)).isEmpty();
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
        declarations.declare(out.actor(), call, Reviewing.receipt(one), "示例");
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
                    declarations.declare(actor, call, Reviewing.receipt(waiting), "示例");
                }
            }
        }
        reviews.assign(Office.host(), call, ROUND);
    }

    private void replaceRefused(
            ReviewRefusal code, String call, Application one, Reader out, Reader in) {
        Reviewing.refused(
                code,
                () ->
                        replacements.replace(
                                Office.host(),
                                call,
                                ROUND,
                                Reviewing.receipt(one),
                                out.code(),
                                in.code(),
                                "示例"));
        assertThat(reviews.panels(call, ROUND).get(Reviewing.receipt(one))).contains(out.code());
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
}
