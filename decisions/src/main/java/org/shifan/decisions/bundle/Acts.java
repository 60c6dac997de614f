package org.shifan.decisions.bundle;

import java.util.List;

/**
 * The acts of one call, in the order of the ledger.
 *
 * @param all of them
 */
record Acts(List<Act> all) {

    /** Those of the types. */
    List<Act> of(String... types) {
        var wanted = List.of(types);
        return all.stream().filter(act -> wanted.contains(act.type())).toList();
    }

    /** Those recorded before the entry with the index. */
    Acts before(long index) {
        return new Acts(all.stream().filter(act -> act.index() < index).toList());
    }

    /** Those of the types in the round, of those whose body is disclosed. */
    List<Act> ofRound(String round, String... types) {
        return of(types).stream()
                .filter(act -> !act.withheld() && act.fields().text("round").equals(round))
                .toList();
    }

    /** How many acts of the types have a withheld body. */
    long withheld(String... types) {
        return of(types).stream().filter(Act::withheld).count();
    }
}
