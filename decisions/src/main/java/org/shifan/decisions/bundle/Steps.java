package org.shifan.decisions.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;
import org.shifan.decisions.ledger.Malformed;

/** Runs steps in order and stops at the first that fails. */
final class Steps {
    private final List<Finding> findings = new ArrayList<>();

    /** A step failed; its finding is kept. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /**
     * What a step hands on to later ones.
     *
     * @param value for them
     * @param result of the step
     */
    record Gain<T>(T value, Result result) {}

    /** Runs a step. */
    void run(Step step, Supplier<Result> check) {
        gain(step, () -> new Gain<>(step, check.get()));
    }

    /** Runs a step that later ones build on. */
    <T> T gain(Step step, Supplier<Gain<T>> check) {
        try {
            var gain = check.get();
            var result = gain.result();
            add(step, result.outcome(), result.code(), result.arguments());
            return gain.value();
        } catch (Broken broken) {
            add(step, Outcome.FAILED, broken.code, broken.arguments);
        } catch (Malformed malformed) {
            add(step, Outcome.FAILED, "malformed", malformed.said());
        }
        throw new Stopped();
    }

    Report report() {
        return new Report(findings);
    }

    private void add(Step step, Outcome outcome, String code, List<String> arguments) {
        findings.add(new Finding(step, outcome, code, arguments));
    }
}
