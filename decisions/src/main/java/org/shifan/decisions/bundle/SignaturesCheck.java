package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Types.CONSULTED;
import static org.shifan.decisions.bundle.Types.CO_OPINION;
import static org.shifan.decisions.bundle.Types.DRAFTED;
import static org.shifan.decisions.bundle.Types.ISSUED;
import static org.shifan.decisions.bundle.Types.PROPOSED;
import static org.shifan.decisions.bundle.Types.SIGNED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shifan.decisions.notice.Organ;
import org.shifan.decisions.notice.Settings.Round;

/** Whether, before anything was published, every deciding organ had signed the same bytes. */
final class SignaturesCheck {
    private static final String[] TYPES = {
        CONSULTED, DRAFTED, CO_OPINION, SIGNED, PROPOSED, ISSUED
    };

    private final Rules rules;
    private final LedgerChecks bundle;
    private final List<String> passed = new ArrayList<>();

    private SignaturesCheck(Rules rules, LedgerChecks bundle) {
        this.rules = rules;
        this.bundle = bundle;
    }

    static Result check(Rules rules, LedgerChecks bundle, Acts acts) {
        // Opinions may be withheld with the minutes; the signatures themselves never are.
        long withheld = acts.withheld(DRAFTED, SIGNED, PROPOSED, ISSUED);
        if (withheld > 0) {
            return Result.withheld(withheld);
        }
        var check = new SignaturesCheck(rules, bundle);
        for (var round : rules.notice().settings().rounds()) {
            check.round(round, acts);
        }
        bundle.beginning(BundleWriter.TEXTS).forEach(name -> drafted(acts, name));
        return check.passed.isEmpty()
                ? Result.notYet()
                : Result.passed(
                        "signatures.passed", check.passed.size(), rules.notice().deciding().size());
    }

    /** No text stands in the bundle that was never drafted. */
    private static void drafted(Acts acts, String name) {
        Broken.unless(
                acts.of(DRAFTED).stream()
                        .anyMatch(act -> BundleWriter.text(act.fields().text("text")).equals(name)),
                "signatures.stray",
                name);
    }

    private void round(Round round, Acts acts) {
        var signatures = new HashMap<String, String>();
        var opinions = new HashMap<String, String>();
        var draft = "";
        for (var act : acts.of(TYPES)) {
            if (act.withheld() || !act.fields().text("round").equals(round.id())) {
                continue;
            }
            switch (act.type()) {
                // What was drafted and signed before no longer says what was decided.
                case CONSULTED, DRAFTED -> {
                    draft = act.fields().optionalText("text").orElse("");
                    signatures.clear();
                    opinions.clear();
                }
                case CO_OPINION -> opinions.put(organ(act), act.fields().text("opinion"));
                case SIGNED -> sign(act, draft, opinions, signatures);
                default -> published(act, draft, signatures);
            }
        }
    }

    private void sign(
            Act act, String draft, Map<String, String> opinions, Map<String, String> signatures) {
        var organ = organ(act);
        Broken.unless(
                !draft.isEmpty() && act.fields().text("text").equals(draft),
                "signatures.other-text",
                act.index(),
                organ);
        Broken.unless(!opinions.containsValue("disagree"), "signatures.disagreed", act.index());
        signatures.put(organ, draft);
    }

    private void published(Act act, String draft, Map<String, String> signatures) {
        Broken.unless(
                !draft.isEmpty() && act.fields().text("text").equals(draft),
                "signatures.published-other",
                act.index());
        var missing = new TreeSet<>(rules.notice().deciding().stream().map(Organ::id).toList());
        missing.removeAll(signatures.keySet());
        Broken.unless(
                missing.isEmpty(), "signatures.missing", act.index(), String.join(", ", missing));
        var text = bundle.file(BundleWriter.text(draft));
        Broken.unless(Hashes.of(text).equals(draft), "signatures.text", draft);
        passed.add(draft);
    }

    private String organ(Act act) {
        var organ = act.fields().text("organ");
        Broken.unless(
                organ.equals(act.leaf().organ()) && rules.decides(organ),
                "signatures.organ",
                act.index(),
                organ);
        return organ;
    }
}
