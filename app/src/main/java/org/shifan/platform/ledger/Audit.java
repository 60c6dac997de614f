package org.shifan.platform.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Note;

/**
 * Recomputes a stored ledger from its entries: each body from its salt, each leaf's hash, and the
 * root of every checkpoint. It needs nothing but a connection, so that a restored database can be
 * judged before anything is started on it.
 *
 * @param entries that have a place
 * @param last the newest checkpoint
 * @param fault the first thing that does not fit, as a place in the ledger; empty if all fits
 */
public record Audit(long entries, Optional<Checkpoint> last, Optional<String> fault) {

    /** Reads the whole ledger once. */
    public static Audit of(Connection connection) throws SQLException {
        var hashes = new ArrayList<byte[]>();
        var fault = leaves(connection, hashes);
        var checkpoints = checkpoints(connection);
        if (fault.isEmpty()) {
            fault = firstWrong(checkpoints, hashes);
        }
        return new Audit(
                hashes.size(),
                checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.getLast()),
                fault);
    }

    private static Optional<String> leaves(Connection connection, List<byte[]> hashes)
            throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // A cursor: a ledger need not fit into memory.
            statement.setFetchSize(1_000);
            try (var row =
                    statement.executeQuery(
                            """
                            select l.index, l.hash, e.leaf, e.salt, e.body
                            from ledger.leaf l join ledger.entry e on e.id = l.entry
                            order by l.index
                            """)) {
                while (row.next()) {
                    if (row.getLong("index") != hashes.size() || !fits(row)) {
                        return Optional.of("ledger.entry " + hashes.size());
                    }
                    hashes.add(row.getBytes("hash"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(ResultSet row) throws SQLException {
        try {
            var bytes = row.getBytes("leaf");
            return Arrays.equals(Merkle.leafHash(bytes), row.getBytes("hash"))
                    && Leaf.parse(bytes)
                            .body()
                            .equals(Body.commitment(row.getBytes("salt"), row.getBytes("body")));
        } catch (Malformed broken) {
            return false;
        }
    }

    private static List<Checkpoint> checkpoints(Connection connection) throws SQLException {
        var checkpoints = new ArrayList<Checkpoint>();
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select note from ledger.checkpoint order by size")) {
            while (row.next()) {
                checkpoints.add(Checkpoint.of(Note.parse(row.getString("note"))));
            }
        }
        return checkpoints;
    }

    private static Optional<String> firstWrong(List<Checkpoint> checkpoints, List<byte[]> hashes) {
        long signed = checkpoints.isEmpty() ? 0 : checkpoints.getLast().size();
        if (signed != hashes.size()) {
            return Optional.of("ledger.checkpoint " + signed);
        }
        var roots = new Roots();
        for (var checkpoint : checkpoints) {
            while (roots.size() < checkpoint.size()) {
                roots.add(hashes.get((int) roots.size()));
            }
            if (!Arrays.equals(roots.root(), checkpoint.root())) {
                return Optional.of("ledger.checkpoint " + checkpoint.size());
            }
        }
        return Optional.empty();
    }

    /** The complete subtrees of a growing tree, largest first: its root after each leaf. */
    private static final class Roots {
        private final ArrayList<byte[]> peaks = new ArrayList<>();
        private long size;

        long size() {
            return size;
        }

        void add(byte[] leaf) {
            var hash = leaf;
            // As when adding one to a binary number: each trailing one is a carry.
            for (long rest = size; rest % 2 == 1; rest /= 2) {
                hash = Merkle.nodeHash(peaks.removeLast(), hash);
            }
            peaks.add(hash);
            size++;
        }

        byte[] root() {
            if (peaks.isEmpty()) {
                return Merkle.emptyRoot();
            }
            var root = peaks.getLast();
            for (int i = peaks.size() - 2; i >= 0; i--) {
                root = Merkle.nodeHash(peaks.get(i), root);
            }
            return root;
        }
    }
}
