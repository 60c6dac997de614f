package org.shifan.decisions.selection;

import java.util.Collection;
import java.util.List;
import org.shifan.decisions.Rational;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;

/**
 * An application with what its panel gave it, exactly.
 *
 * @param application its id
 * @param city code of the applying city
 * @param score the panel's mean, out of 100
 * @param byCriterion the panel's mean by criterion, each out of 100, in the order of the notice
 */
public record Scored(String application, String city, Rational score, List<Rational> byCriterion) {
    public Scored {
        byCriterion = List.copyOf(byCriterion);
    }

    /**
     * Adds up a panel's sheets.
     *
     * @throws IllegalArgumentException if a sheet is of another application or breaks the rubric
     * @throws ArithmeticException if there is no sheet
     */
    public static Scored of(
            String application, String city, Rubric rubric, Collection<ScoreSheet> panel) {
        for (var sheet : panel) {
            if (!sheet.application().equals(application)) {
                throw new IllegalArgumentException(
                        "a sheet of " + sheet.application() + " among those of " + application);
            }
        }
        return new Scored(application, city, rubric.mean(panel), rubric.means(panel));
    }
}
