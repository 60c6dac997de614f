package org.shifan.decisions.bundle;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.notice.Text;

/**
 * What a verification found.
 *
 * @param findings step by step; the last one is the failed one, if any failed
 */
public record Report(List<Finding> findings) {

    /** What became of a step. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Not possible here: no key, withheld bodies, or the call has not come so far. */
        NOT_RECOMPUTED
    }

    /**
     * What became of one step.
     *
     * @param code of the sentence, documented in docs/reference/bundle.md
     * @param arguments of the sentence
     */
    public record Finding(Step step, Outcome outcome, String code, List<String> arguments) {
        public Finding {
            arguments = List.copyOf(arguments);
        }

        /** The finding as a sentence. */
        public Text text() {
            return code.equals("malformed")
                    ? Step.SENTENCES.of(code, Malformed.text(arguments))
                    : Step.SENTENCES.of(code, arguments.toArray());
        }
    }

    /** The whole, in order of precedence. */
    public enum Verdict {
        /** A step failed. */
        BROKEN,
        /** Everything that could be recomputed is right; who signed it is not shown. */
        CONSISTENT,
        /** Everything that could be recomputed is right, and the key's owner signed it. */
        PROVEN
    }

    public Report {
        findings = List.copyOf(findings);
    }

    /** The step that failed, if one did. */
    public Optional<Finding> broken() {
        return findings.stream().filter(f -> f.outcome() == Outcome.FAILED).findFirst();
    }

    /** The whole. */
    public Verdict verdict() {
        if (broken().isPresent()) {
            return Verdict.BROKEN;
        }
        return findings.stream()
                        .anyMatch(f -> f.step() == Step.ORIGIN && f.outcome() == Outcome.PASSED)
                ? Verdict.PROVEN
                : Verdict.CONSISTENT;
    }
}
