package org.shifan.programme.application.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.plan.Check.Subject;
import org.shifan.decisions.plan.Completeness;
import org.shifan.decisions.plan.Finding;
import org.shifan.decisions.plan.Grade;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Words;

/**
 * What the checks found, in the reader's language.
 *
 * @param completeness from which it is taken
 * @param open what is not passed, the heaviest first
 * @param passed how many checks passed
 */
record Checks(Completeness completeness, List<Found> open, int passed) {

    /**
     * A finding as shown.
     *
     * @param path where it is put right
     * @param rule on which it stands; empty: advice of the product
     */
    record Found(
            Finding finding,
            String title,
            String why,
            String action,
            String path,
            Badge badge,
            Optional<Rule> rule) {}

    static Checks of(Notice notice, Completeness completeness, Locale locale) {
        var open =
                completeness.findings().stream()
                        .filter(one -> one.grade() != Grade.PASSED)
                        .map(one -> found(notice, one, locale))
                        .toList();
        return new Checks(completeness, open, completeness.findings(Grade.PASSED).size());
    }

    /** The heaviest grade at a measure or an indicator, for a row of its table. */
    public Badge badge(String subject, String id, Locale locale) {
        return badge(completeness.gradeOf(Subject.valueOf(subject), id), locale);
    }

    public long must() {
        return open.stream().filter(one -> one.finding().grade() == Grade.MUST).count();
    }

    public long hints() {
        return open.size() - must();
    }

    private static Found found(Notice notice, Finding finding, Locale locale) {
        return new Found(
                finding,
                finding.title(locale),
                finding.why(locale),
                finding.action(locale),
                path(finding),
                badge(finding.grade(), locale),
                finding.rule().flatMap(notice::rule));
    }

    private static Badge badge(Grade grade, Locale locale) {
        var tone =
                switch (grade) {
                    case MUST -> Badge.Tone.BAD;
                    case HINT -> Badge.Tone.WARN;
                    case PASSED -> Badge.Tone.GOOD;
                };
        return new Badge(tone, Words.plain(grade.in(locale)));
    }

    private static String path(Finding finding) {
        var anchor = "#" + finding.anchor();
        if (finding.item().isEmpty()) {
            return "/plan/sections/" + finding.section() + anchor;
        }
        var kind = finding.check().subject() == Subject.INDICATOR ? "indicators" : "measures";
        return "/plan/" + kind + "/" + finding.item().get() + anchor;
    }
}
