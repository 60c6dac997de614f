package org.shifan.decisions.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/**
 * Whether the clauses that rules cite exist. A file has no list of clauses; but the titles of its
 * sections carry the numbers of the notice (五（一）、报送). A clause of that form must lie in one of
 * them, or hold one. Clauses of another form (引言, NOFO, title page) have nothing to be held
 * against.
 */
final class Clauses {

    private static final String NUMBER = "[一二三四五六七八九十]+(?:（[一二三四五六七八九十]+）)?";
    private static final Pattern CLAUSE = Pattern.compile("(" + NUMBER + ")(?:[0-9]+|（[0-9]+）)*");
    private static final Pattern TITLE = Pattern.compile("(" + NUMBER + ")(?:[、，．.\\s].*|以下.*)?");

    private Clauses() {}

    /**
     * @param language of the notice itself, in which its sections are numbered
     * @param cited clauses with the places at which they are cited
     * @param whole whether the file has every section of the notice
     */
    static void check(
            Optional<String> language,
            List<Section> sections,
            List<Placed<String>> cited,
            boolean whole,
            Findings findings) {
        var numbers = new LinkedHashSet<String>();
        for (var section : sections) {
            var title = TITLE.matcher(even(section.title().in(language.orElse(""))));
            if (title.matches()) {
                numbers.add(title.group(1));
            }
        }
        if (!whole || numbers.isEmpty()) {
            return;
        }
        for (var clause : cited) {
            var number = CLAUSE.matcher(even(clause.value()));
            if (number.matches() && !known(number.group(1), numbers)) {
                findings.add(
                        Problem.CLAUSE_UNKNOWN,
                        clause.at(),
                        clause.value(),
                        String.join("、", numbers));
            }
        }
    }

    private static boolean known(String clause, Set<String> numbers) {
        return numbers.stream().anyMatch(one -> within(clause, one) || within(one, clause));
    }

    private static boolean within(String part, String whole) {
        return part.equals(whole) || part.startsWith(whole + "（");
    }

    /** Brackets are as often typed narrow as wide. */
    private static String even(String text) {
        return text.strip().replace('(', '（').replace(')', '）');
    }
}
