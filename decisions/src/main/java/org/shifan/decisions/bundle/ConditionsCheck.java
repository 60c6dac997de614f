package org.shifan.decisions.bundle;

import java.util.Arrays;
import java.util.HashMap;
import org.shifan.decisions.eligibility.Eligibility;
import org.shifan.decisions.ledger.CanonicalJson;

/** Judges every city again, and compares the whole verdict: answers, reasons and evidence. */
final class ConditionsCheck {
    private ConditionsCheck() {}

    static Result check(Rules rules, Acts acts) {
        long withheld = acts.withheld(Types.DECIDING);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        var given = acts.of(VerdictBody.TYPE);
        if (given.isEmpty()) {
            return Result.notYet();
        }
        var problems = Eligibility.problems(rules.notice(), rules.lists());
        Broken.unless(problems.isEmpty(), "conditions.not-judged", problems.size());
        var eligibility = Eligibility.of(rules.notice(), rules.lists());
        var applicants = Applicants.of(acts);
        var answers = new HashMap<String, String>();
        for (var act : acts.of(VerdictBody.TYPE, Types.DECIDED)) {
            var receipt = act.fields().text("receipt");
            if (act.type().equals(VerdictBody.TYPE)) {
                compare(rules, eligibility, applicants, act);
            } else {
                decided(rules, act, answers.getOrDefault(receipt, ""));
            }
            answers.put(receipt, act.fields().text("answer"));
        }
        return Result.passed("conditions.passed", given.size(), acts.of(Types.DECIDED).size());
    }

    private static void compare(
            Rules rules, Eligibility eligibility, Applicants applicants, Act act) {
        var applicant = applicants.of(act);
        Broken.unless(
                applicant.city().equals(act.fields().text("city")),
                "conditions.city",
                act.index(),
                applicant.receipt());
        var verdict = eligibility.judge(rules.place(applicant.city()));
        var body = VerdictBody.of(applicant.receipt(), applicant.city(), verdict);
        for (var field : body.entrySet()) {
            var stated = act.fields().json().get(field.getKey());
            Broken.unless(
                    stated != null
                            && Arrays.equals(
                                    CanonicalJson.of(field.getValue()), CanonicalJson.of(stated)),
                    "conditions.other",
                    act.index(),
                    applicant.receipt(),
                    field.getKey());
        }
    }

    /** The host decides only what was left unknown, with a reason. */
    private static void decided(Rules rules, Act act, String before) {
        var receipt = act.fields().text("receipt");
        Broken.unless(before.equals("unknown"), "conditions.not-unknown", act.index(), receipt);
        var answer = act.fields().text("answer");
        Broken.unless(
                rules.isHost(act.leaf().organ())
                        && (answer.equals("yes") || answer.equals("no"))
                        && !act.fields().text("reason").isBlank(),
                "conditions.decided",
                act.index(),
                receipt);
    }
}
