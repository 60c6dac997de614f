package org.shifan.programme.selection.web;

import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.platform.web.Words;

/** What a criterion weighs in the score. */
final class Weights {
    private Weights() {}

    /** The weight in percent. */
    static String percent(Criterion criterion) {
        return criterion.weight().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** The criterion with its weight, as the head of a column. */
    static Words head(Criterion criterion) {
        return Words.of("selection.criterion.weighed", criterion.text(), percent(criterion));
    }
}
