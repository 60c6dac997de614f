package org.shifan.platform.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.ledger.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The Merkle tree over the sequenced entries, by complete subtrees, and its signed checkpoints. */
@Repository
class Tree implements Merkle.NodeReader {
    private final JdbcClient jdbc;

    Tree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long size() {
        return jdbc.sql("select coalesce(max(index) + 1, 0) from ledger.leaf")
                .query(Long.class)
                .single();
    }

    @Override
    public byte[] node(int level, long index) {
        return (level == 0
                        ? jdbc.sql("select hash from ledger.leaf where index = ?").param(index)
                        : jdbc.sql("select hash from ledger.node where level = ? and index = ?")
                                .params(level, index))
                .query(byte[].class)
                .single();
    }

    void append(long first, List<UUID> entries, List<byte[]> hashes) {
        for (int i = 0; i < entries.size(); i++) {
            jdbc.sql("insert into ledger.leaf (index, entry, hash) values (?, ?, ?)")
                    .params(first + i, entries.get(i), hashes.get(i))
                    .update();
        }
        for (var node : Merkle.nodesCompletedBy(first, hashes, this)) {
            if (node.level() > 0) {
                jdbc.sql("insert into ledger.node (level, index, hash) values (?, ?, ?)")
                        .params(node.level(), node.index(), node.hash())
                        .update();
            }
        }
    }

    void add(Checkpoint checkpoint, Note note, Instant at) {
        jdbc.sql("insert into ledger.checkpoint (size, root, note, at) values (?, ?, ?, ?)")
                .params(
                        checkpoint.size(),
                        checkpoint.root(),
                        note.encoded(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Note> newestCheckpoint() {
        return jdbc.sql("select note from ledger.checkpoint order by size desc limit 1")
                .query(String.class)
                .optional()
                .map(Note::parse);
    }

    Optional<Receipt> receipt(Leaf leaf, long index) {
        return jdbc.sql("select note from ledger.checkpoint where size > ? order by size limit 1")
                .param(index)
                .query(String.class)
                .optional()
                .map(Note::parse)
                .map(
                        note ->
                                new Receipt(
                                        leaf,
                                        index,
                                        Merkle.inclusionProof(
                                                index, Checkpoint.of(note).size(), this),
                                        note));
    }
}
