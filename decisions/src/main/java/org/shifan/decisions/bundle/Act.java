package org.shifan.decisions.bundle;

import java.time.Instant;
import java.util.Optional;
import org.shifan.decisions.ledger.Leaf;

/**
 * An act of the call as the bundle shows it.
 *
 * @param index of its entry, from 0
 * @param leaf of its entry
 * @param body where it is disclosed
 */
record Act(long index, Leaf leaf, Optional<Fields> body) {

    static Act of(long index, PublishedEntry entry) {
        return new Act(
                index,
                entry.leaf(),
                entry.disclosed()
                        .map(
                                open ->
                                        new Fields(
                                                BundleWriter.ENTRIES + ":" + (index + 1),
                                                open.body())));
    }

    String type() {
        return leaf.type();
    }

    Instant at() {
        return leaf.at();
    }

    boolean withheld() {
        return body.isEmpty();
    }

    /** The disclosed body; a step that needs it asks {@link Acts#withheld} first. */
    Fields fields() {
        return body.orElseThrow();
    }
}
