package org.shifan.platform.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is looked for among the entries that have a place, and where to begin.
 *
 * @param type of the act
 * @param words the number of an entry, a receipt number, or a subject; exact
 * @param by what it is sorted by, and by the number where that is the same
 * @param ascending in which direction; by number, the oldest first
 * @param from index of the first entry to show; empty: from the start
 */
public record LedgerSearch(
        Optional<String> type,
        Optional<String> words,
        By by,
        boolean ascending,
        OptionalLong from) {

    /** What entries can be sorted by; words by their codes. */
    public enum By {
        INDEX,
        AT,
        TYPE,
        SUBJECT,
        ORGAN
    }

    /** Everything, the newest first. */
    public static final LedgerSearch ALL =
            new LedgerSearch(
                    Optional.empty(), Optional.empty(), By.INDEX, false, OptionalLong.empty());

    /** The same from another entry on. */
    public LedgerSearch from(OptionalLong other) {
        return new LedgerSearch(type, words, by, ascending, other);
    }

    /**
     * What was found.
     *
     * @param entries in the order asked for
     * @param count of all that match
     * @param size of the whole ledger
     * @param previous the search that shows those before these
     * @param next the search that shows those after these
     */
    public record Found(
            List<Placed> entries,
            long count,
            long size,
            Optional<LedgerSearch> previous,
            Optional<LedgerSearch> next) {}
}
