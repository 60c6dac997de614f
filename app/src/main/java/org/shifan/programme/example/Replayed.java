package org.shifan.programme.example;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What a replay tells while it goes, as application events. */
public sealed interface Replayed {

    /**
     * It has come to a stage.
     *
     * @param stage for example {@code review}
     * @param at programme time
     * @param entries on the ledger
     */
    record Stage(String stage, Instant at, long entries) implements Replayed {}

    /**
     * It is over.
     *
     * @param applications begun in the call
     * @param reviewed applications that experts read in the first round
     * @param chosen in the last round, by a list that was issued
     * @param passedOver steps that could not be done as written
     * @param entries on the ledger
     * @param root of the tree over them, lower-case hex
     * @param bundle where the bundle was written, if one was asked for
     */
    record End(
            int applications,
            int reviewed,
            int chosen,
            long passedOver,
            long entries,
            String root,
            Optional<Path> bundle)
            implements Replayed {}
}
