package org.shifan.platform.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
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

    /**
     * Appends leaves and the subtrees that they complete: two statements, however many they are.
     */
    void append(long first, List<UUID> entries, List<byte[]> hashes) {
        jdbc.sql(
                        """
                        insert into ledger.leaf (index, entry, hash)
                        select ? + place - 1, entry, hash
                        from unnest(?::uuid[], ?::bytea[]) with ordinality as t (entry, hash, place)
                        """)
                .params(first, entries.toArray(UUID[]::new), hashes.toArray(byte[][]::new))
                .update();
        var nodes =
                Merkle.nodesCompletedBy(first, hashes, this).stream()
                        .filter(node -> node.level() > 0)
                        .toList();
        jdbc.sql(
                        """
                        insert into ledger.node (level, index, hash)
                        select * from unnest(?::int[], ?::bigint[], ?::bytea[])
                        """)
                .params(
                        nodes.stream().mapToInt(Merkle.Node::level).toArray(),
                        nodes.stream().mapToLong(Merkle.Node::index).toArray(),
                        nodes.stream().map(Merkle.Node::hash).toArray(byte[][]::new))
                .update();
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

    Optional<Ledger.Signed> newestCheckpoint() {
        return jdbc.sql("select note, at from ledger.checkpoint order by size desc limit 1")
                .query(
                        (row, n) ->
                                new Ledger.Signed(
                                        Note.parse(row.getString("note")),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
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
