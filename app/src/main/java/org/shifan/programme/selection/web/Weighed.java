package org.shifan.programme.selection.web;

import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.platform.web.Words;

/**
 * A criterion with what it weighs in the score.
 *
 * @param criterion of the notice
 */
public record Weighed(Criterion criterion) {

    /** The weight in percent. */
    public String percent() {
        return criterion.weight().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Both, as the head of a column. */
    public Words head() {
        return Words.of("selection.criterion.weighed", criterion.text(), percent());
    }
}
