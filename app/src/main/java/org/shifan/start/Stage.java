package org.shifan.start;

import java.util.Locale;

/** Where in the life of its call the example opens. */
enum Stage {
    DRAFTING,
    ENDORSEMENT,
    REVIEW,
    SELECTION,
    PUBLISHED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
