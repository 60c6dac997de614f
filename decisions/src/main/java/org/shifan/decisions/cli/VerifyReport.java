package org.shifan.decisions.cli;

import org.shifan.decisions.bundle.Report;
import org.shifan.decisions.bundle.Report.Finding;
import org.shifan.decisions.bundle.Report.Outcome;

/**
 * A verification as lines for a terminal: one a step, then the whole.
 *
 * @param report of the verification
 * @param words in the language of whoever asks
 */
record VerifyReport(Report report, Words words) {
    /** Ideographic, so that titles of Chinese characters stand in a column. */
    private static final String WIDE_SPACE = "\u3000";

    String text() {
        var text = new StringBuilder();
        int width = report.findings().stream().mapToInt(f -> title(f).length()).max().orElse(0);
        for (var finding : report.findings()) {
            text.append(mark(finding.outcome())).append(' ').append(title(finding));
            text.append((chinese() ? WIDE_SPACE : " ").repeat(width - title(finding).length()));
            text.append("  ").append(finding.text().in(language())).append('\n');
        }
        return text.append(conclusion()).append('\n').toString();
    }

    private String conclusion() {
        long left =
                report.findings().stream()
                        .filter(f -> f.outcome() == Outcome.NOT_RECOMPUTED)
                        .count();
        return switch (report.verdict()) {
            case PROVEN -> words.say("verify.proven", left);
            case CONSISTENT -> words.say("verify.consistent", left);
            case BROKEN -> {
                var broken = report.broken().orElseThrow();
                yield words.say("verify.broken", title(broken), broken.text().in(language()));
            }
        };
    }

    private static char mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> '✓';
            case FAILED -> '✗';
            case NOT_RECOMPUTED -> '–';
        };
    }

    private String title(Finding finding) {
        return finding.step().title().in(language());
    }

    private boolean chinese() {
        return words.locale().getLanguage().equals("zh");
    }

    private String language() {
        return chinese() ? "zh" : "en";
    }
}
