package org.shifan.platform.places;

import java.util.List;
import org.shifan.decisions.table.Mistake;

/** What came of loading a new version of a list. */
public sealed interface Loading {

    /** The version is there and on the ledger. */
    record Loaded(ListVersion version) implements Loading {}

    /** The file cannot be used; nothing was loaded. All that is wrong with it, by line. */
    record Unusable(List<Mistake> mistakes) implements Loading {
        public Unusable {
            mistakes = List.copyOf(mistakes);
        }
    }
}
