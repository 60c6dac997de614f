package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Forgery.WHOLE;
import static org.shifan.decisions.bundle.Forgery.breaks;
import static org.shifan.decisions.bundle.Forgery.firstMark;
import static org.shifan.decisions.bundle.Forgery.forged;
import static org.shifan.decisions.bundle.Forgery.has;
import static org.shifan.decisions.bundle.Forgery.inserted;
import static org.shifan.decisions.bundle.Forgery.mark;
import static org.shifan.decisions.bundle.Forgery.only;
import static org.shifan.decisions.bundle.Forgery.panels;
import static org.shifan.decisions.bundle.Forgery.ranking;
import static org.shifan.decisions.bundle.Forgery.story;
import static org.shifan.decisions.bundle.Forgery.storyWith;
import static org.shifan.decisions.bundle.Forgery.without;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Forged between receipt and ranking: verdicts, exceptions, panels and marks. */
@NullUnmarked
class ForgedVerdictTests {
    @Test
    void aVerdictTurnedRoundIsFound() {
        breaks(
                "conditions.other",
                forged(
                        VerdictBody.TYPE,
                        e -> e.with("answer", e.text("answer").equals("yes") ? "no" : "yes")));
    }

    @Test
    void aVerdictOnOtherEvidenceIsFound() {
        breaks(
                "conditions.other",
                forged(
                        VerdictBody.TYPE,
                        e -> e.with("unverified", !(boolean) e.body().get("unverified"))));
    }

    @Test
    void aDecisionOnWhatWasNotUnknownIsFound() {
        var known = story(s -> s.events.stream().anyMatch(Forgery::isKnown));
        var verdict = only(known, Forgery::isKnown);
        var decision =
                new Event(
                        verdict.at(),
                        Types.DECIDED,
                        verdict.call(),
                        verdict.subject(),
                        "ndrc",
                        Map.of("receipt", verdict.text("receipt"), "answer", "no", "reason", "x"));
        breaks(known, "conditions.not-unknown", inserted(known, verdict, decision));
    }

    @Test
    void anExceptionGrantedAgainstAnOrganIsFound() {
        var asked = storyWith(Types.EXCEPTION);
        breaks(
                asked,
                "exceptions.decided",
                forged(
                        asked,
                        Types.EXCEPTION,
                        e -> e.with("granted", !(boolean) e.body().get("granted"))));
    }

    @Test
    void anOpinionInTheNameOfAnotherOrganIsFound() {
        var asked = storyWith(Types.OPINION);
        breaks(asked, "exceptions.organ", forged(asked, Types.OPINION, e -> e.by("commission")));
    }

    @Test
    void anExpertWithAConflictIsFound() {
        var assigned = only(WHOLE, e -> e.type().equals(Types.ASSIGNED));
        var panels = panels(assigned);
        var declared = only(WHOLE, e -> e.type().equals(Types.CONFLICT));
        panels.put(declared.text("receipt"), List.of(declared.text("expert"), "E02"));
        breaks("panels.conflict", forged(Types.ASSIGNED, e -> e.with("panels", panels)));
    }

    @Test
    void aPanelTooSmallIsFound() {
        var assigned = only(WHOLE, e -> e.type().equals(Types.ASSIGNED));
        var panels = panels(assigned);
        panels.replaceAll((_, panel) -> List.of(panel.getFirst()));
        breaks("panels.panel-size", forged(Types.ASSIGNED, e -> e.with("panels", panels)));
    }

    @Test
    void aMarkOutsideTheScaleIsFound() {
        breaks("ranking.marks", forged(Types.SCORE, e -> mark(e, 9)));
    }

    @Test
    void aChangedMarkIsFound() {
        breaks(
                "ranking.other",
                forged(Types.SCORE, e -> mark(e, firstMark(e) == 5 ? 4 : firstMark(e) + 1)));
    }

    @Test
    void aScoreLeftOutIsFound() {
        breaks("ranking.sheets", without(Types.SCORE, _ -> true));
    }

    @Test
    void anApplicationLeftOutOfTheRankingIsFound() {
        var several = story(s -> s.issued() && ranking(s).size() > 1);
        var shorter = ranking(several).subList(0, ranking(several).size() - 1);
        breaks(
                several,
                "ranking.left-out",
                forged(several, Types.RANKED, e -> e.with("ranking", shorter)));
    }

    @Test
    void anApplicationLeftLyingIsFound() {
        // A refused exception would settle it whatever its conditions.
        var unknown = story(s -> s.issued() && has(s, Types.DECIDED) && !has(s, Types.EXCEPTION));
        breaks(
                unknown,
                List.of("ranking.undecided", "ranking.not-admitted", "panels.application-unknown"),
                without(unknown, Types.DECIDED, _ -> true));
    }
}
