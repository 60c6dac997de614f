package org.shifan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.UUID;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.ledger.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger as an outsider who trusts nothing but the key. */
record Reading(Ledger ledger, Tree tree, JdbcClient jdbc) {

    /** Checks everything that can be checked. */
    void provesItself() {
        var newest = ledger.checkpoint().map(Checkpoint::of).orElseThrow();
        everyPlaceIsTakenOnce(newest.size());
        theRootIsThatOfTheLeaves(newest);
        everyCheckpointContinuesTheOneBefore();
    }

    private void everyPlaceIsTakenOnce(long size) {
        var places =
                jdbc.sql("select index from ledger.leaf order by index").query(Long.class).list();
        assertThat((long) places.size()).isEqualTo(size);
        for (int i = 0; i < places.size(); i++) {
            assertThat(places.get(i)).isEqualTo(i);
        }
    }

    private void theRootIsThatOfTheLeaves(Checkpoint newest) {
        var recorded = ledger.recorded(newest.size());
        assertThat(Merkle.root(recorded.stream().map(r -> Merkle.leafHash(r.leaf())).toList()))
                .isEqualTo(newest.root());
        recorded.forEach(
                r ->
                        assertThat(Leaf.parse(r.leaf()).body())
                                .isEqualTo(Body.commitment(r.salt(), r.body())));
    }

    private void everyCheckpointContinuesTheOneBefore() {
        var before = new Checkpoint(ledger.key().name(), 0, Merkle.emptyRoot());
        for (var text :
                jdbc.sql("select note from ledger.checkpoint order by size")
                        .query(String.class)
                        .list()) {
            var note = Note.parse(text);
            var next = Checkpoint.of(note);
            assertThat(ledger.key().verifies(note)).as(text).isTrue();
            assertThat(
                            before.size() == 0
                                    || Merkle.verifyConsistency(
                                            before.size(),
                                            before.root(),
                                            next.size(),
                                            next.root(),
                                            Merkle.consistencyProof(
                                                    before.size(), next.size(), tree)))
                    .as("from %s to %s", before.size(), next.size())
                    .isTrue();
            before = next;
        }
    }

    /** Checks that each of these has a place and a receipt that proves it. */
    void proves(Collection<UUID> entries) {
        for (var id : entries) {
            var receipt = ledger.receipt(id).orElseThrow();
            assertThat(receipt.leaf().id()).isEqualTo(id);
            assertThat(Receipt.parse(receipt.bytes()).verify(ledger.key()))
                    .isEqualTo(Receipt.Outcome.PROVEN);
        }
    }
}
