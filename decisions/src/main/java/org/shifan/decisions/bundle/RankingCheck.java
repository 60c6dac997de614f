package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.RANKED;
import static org.shifan.decisions.bundle.Types.SCORE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shifan.decisions.Rational;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;
import org.shifan.decisions.selection.Ranking;
import org.shifan.decisions.selection.Scored;

/** Adds up the marks again, exactly, and ranks by them. */
final class RankingCheck {
    private final Rules rules;
    private final RoundActs round;

    private RankingCheck(RoundActs round) {
        this.rules = round.rules();
        this.round = round;
    }

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(RANKED);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        if (acts.of(RANKED).isEmpty()) {
            return Result.notYet();
        }
        int ranked = 0;
        for (var round : RoundActs.of(rules, acts)) {
            ranked += new RankingCheck(round).run();
        }
        long missing = acts.withheld(SCORE) + acts.withheld(Types.DECIDING);
        return missing > 0
                ? Result.notRecomputed("ranking.partly", ranked, missing)
                : Result.passed("ranking.passed", ranked, acts.of(SCORE).size());
    }

    private int run() {
        int ranked = 0;
        for (var act : round.of(RANKED)) {
            var stated = RoundActs.stated(act);
            compare(act, stated);
            everybody(act, stated);
            if (round.acts().withheld(SCORE) == 0) {
                compare(act, recomputed(round, act));
            }
            ranked += stated.order().size();
        }
        return ranked;
    }

    /** Nobody is left out of the ranking, and nobody was left lying on the way to it. */
    private void everybody(Act act, Ranking stated) {
        var entering = round.entering(act.index());
        if (entering.isEmpty()) {
            return;
        }
        var ranked = new HashSet<>(stated.applications());
        for (var receipt : entering.get().keySet()) {
            Broken.unless(ranked.remove(receipt), "ranking.left-out", act.index(), receipt);
        }
        Broken.unless(ranked.isEmpty(), "ranking.not-admitted", act.index(), ranked);
        if (round.before().isEmpty()) {
            boolean exceptions = rules.notice().settings().conditions().exception();
            for (var applicant : Applicants.of(round.acts().before(act.index())).standing()) {
                Broken.unless(
                        applicant.settled(act.at(), exceptions),
                        "ranking.undecided",
                        act.index(),
                        applicant.receipt());
            }
        }
    }

    private static void compare(Act act, Ranking expected) {
        var lines = act.fields().objects("ranking");
        Broken.unless(lines.size() == expected.order().size(), "ranking.other", act.index(), "");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var ranked = expected.order().get(i);
            Broken.unless(
                    line.text("receipt").equals(ranked.application())
                            && line.text("city").equals(ranked.scored().city())
                            && line.text("score").equals(text(ranked.score()))
                            && line.whole("rank") == ranked.rank(),
                    "ranking.other",
                    act.index(),
                    line.text("receipt"));
        }
    }

    /** As bodies write a score: in lowest terms, whole ones too ({@code 87/1}). */
    static String text(Rational score) {
        return score.numerator() + "/" + score.denominator();
    }

    /** The ranking that follows from the marks of those ranked; the sheets must be disclosed. */
    static Ranking recomputed(RoundActs round, Act ranked) {
        var sheets = sheets(round, ranked.index());
        var review = round.rules().notice().settings().review();
        var rubric = Rubric.of(review);
        var scored = new ArrayList<Scored>();
        for (var line : RoundActs.stated(ranked).order()) {
            var receipt = line.application();
            var panel = sheets.getOrDefault(receipt, Map.of()).values();
            Broken.unless(
                    panel.size() == review.perApplication(),
                    "ranking.sheets",
                    receipt,
                    panel.size(),
                    review.perApplication());
            scored.add(Scored.of(receipt, line.scored().city(), rubric, panel));
        }
        return Ranking.of(scored);
    }

    private static Map<String, Map<String, ScoreSheet>> sheets(RoundActs round, long index) {
        var rubric = Rubric.of(round.rules().notice().settings().review());
        // Without the panels it can still be seen that each application has its number of experts.
        boolean panelsShown = round.acts().withheld(PanelsCheck.TYPES) == 0;
        var panels =
                panelsShown ? PanelsCheck.panels(round, index) : Map.<String, List<String>>of();
        var sheets = new HashMap<String, Map<String, ScoreSheet>>();
        for (var act : round.of(SCORE)) {
            if (act.index() >= index) {
                break;
            }
            var sheet = sheet(act);
            var expert = sheet.expert();
            Broken.unless(rubric.problems(sheet).isEmpty(), "ranking.marks", act.index(), expert);
            Broken.unless(
                    !panelsShown
                            || panels.getOrDefault(sheet.application(), List.of()).contains(expert),
                    "ranking.stranger",
                    act.index(),
                    expert);
            Broken.unless(
                    sheets.computeIfAbsent(sheet.application(), _ -> new LinkedHashMap<>())
                                    .putIfAbsent(expert, sheet)
                            == null,
                    "ranking.twice",
                    act.index(),
                    expert);
        }
        return sheets;
    }

    private static ScoreSheet sheet(Act act) {
        var marks = new HashMap<String, Integer>();
        var stated = act.fields().object("marks");
        stated.each(
                (criterion, _) ->
                        marks.put(criterion, Math.clamp(stated.whole(criterion), -1, 1 << 20)));
        return new ScoreSheet(act.fields().text("receipt"), act.fields().text("expert"), marks);
    }
}
