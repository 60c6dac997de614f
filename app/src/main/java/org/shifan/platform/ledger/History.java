package org.shifan.platform.ledger;

import java.util.Arrays;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Merkle;
import org.springframework.stereotype.Component;

/** Whether the database still holds what was signed last; asked before each signature. */
@Component
class History {
    private final Tree tree;
    private final LogKey key;
    private final Memory memory;

    History(Tree tree, LogKey key, Memory memory) {
        this.tree = tree;
        this.key = key;
        this.memory = memory;
    }

    /**
     * Passes if a tree of this size continues the checkpoints of the database and of the memory.
     *
     * @throws Disagreement if the database was set back, changed, or is another ledger's
     */
    void require(long size) {
        var newest = tree.newestCheckpoint().map(Ledger.Signed::note);
        newest.ifPresent(
                note -> {
                    if (!key.signer().verifier().verifies(note)) {
                        throw new Disagreement("The last checkpoint is not signed by this key");
                    }
                });
        var signed = newest.map(Checkpoint::of);
        if (signed.map(Checkpoint::size).orElse(0L) != size) {
            throw new Disagreement("The entries with a place are not those of the last checkpoint");
        }
        signed.ifPresent(last -> require(size, last));
        memory.last()
                .filter(last -> signed.filter(last::same).isEmpty())
                .ifPresent(last -> require(size, last));
    }

    private void require(long size, Checkpoint last) {
        if (!last.origin().equals(key.signer().name())) {
            throw new Disagreement("The checkpoint signed last is that of " + last.origin());
        }
        if (size < last.size() || !Arrays.equals(Merkle.root(last.size(), tree), last.root())) {
            throw new Disagreement(
                    "The ledger in the database has %d entries and does not agree with the checkpoint over %d entries signed before"
                            .formatted(size, last.size()));
        }
    }
}
