package org.shifan.decisions.bundle;

import java.util.Locale;
import org.shifan.decisions.ledger.Malformed;

/** Which bodies a bundle discloses. */
public enum Tier {
    /** For everybody: what the notice makes public. */
    PUBLIC,
    /** For auditors: every body of the call. */
    AUDITOR;

    /** As the manifest writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tier of(String code) {
        for (var tier : values()) {
            if (tier.code().equals(code)) {
                return tier;
            }
        }
        throw Malformed.of("manifest.tier", code);
    }
}
