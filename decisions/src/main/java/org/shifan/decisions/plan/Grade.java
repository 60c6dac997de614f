package org.shifan.decisions.plan;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Grade {
    /** 须修改: the plan cannot be finalised before it is mended. */
    MUST,
    /** 建议: advice of the product, which never stops anything. */
    HINT,
    /** 通过. */
    PASSED;

    /** Its name. */
    public String in(Locale locale) {
        return Words.in(locale, "grade." + name());
    }
}
