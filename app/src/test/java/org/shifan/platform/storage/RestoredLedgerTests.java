package org.shifan.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.ActType;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Audit;
import org.shifan.platform.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShifanTest
class RestoredLedgerTests {
    @Autowired Ledger ledger;
    @Autowired Database database;
    @Autowired TransactionTemplate transaction;
    @TempDir Path folder;

    private enum Kept implements ActType {
        KEPT;

        @Override
        public String code() {
            return "test.kept";
        }

        @Override
        public boolean allows(Actor actor, String place) {
            return true;
        }
    }

    @Test
    void theLedgerIsRecomputedFromItsEntries() throws SQLException {
        // More than one checkpoint, and trees that are no powers of two.
        for (int acts : new int[] {5, 1, 7}) {
            transaction.executeWithoutResult(status -> record(acts));
            ledger.sequence();
        }
        var file = folder.resolve("backup");
        new Backup(database, Kind.REAL, Optional.empty()).write(file);
        try (var restore = Restore.of(file);
                var directory = DataDirectory.temporary();
                var restored = Database.embedded(directory)) {
            restore.into(restored);
            var audit = audit(restored, "");
            assertThat(audit.fault()).isEmpty();
            assertThat(audit.entries()).isGreaterThanOrEqualTo(13);
            assertThat(audit.last().orElseThrow().size()).isEqualTo(audit.entries());
            assertThat(
                            fault(
                                    restored,
                                    "update ledger.entry set body = body || 'x' where id = "
                                            + AT_3))
                    .isEqualTo("ledger.entry 3");
            assertThat(
                            fault(
                                    restored,
                                    "update ledger.entry set leaf = leaf || ' ' where id = "
                                            + AT_3))
                    .isEqualTo("ledger.entry 3");
            assertThat(
                            fault(
                                    restored,
                                    "update ledger.leaf set hash = sha256(hash) where index = 3"))
                    .isEqualTo("ledger.entry 3");
            assertThat(fault(restored, "delete from ledger.leaf where index = 3"))
                    .isEqualTo("ledger.entry 3");
            assertThat(
                            fault(
                                    restored,
                                    "delete from ledger.leaf where index = (select max(index) from"
                                            + " ledger.leaf)"))
                    .isEqualTo("ledger.checkpoint " + audit.entries());
            assertThat(fault(restored, FORGED)).startsWith("ledger.checkpoint ");
        }
    }

    private static final String AT_3 = "(select entry from ledger.leaf where index = 3)";

    /** The first checkpoint, with a root that belongs to nothing. */
    private static final String FORGED =
            """
            update ledger.checkpoint set note = regexp_replace(note, '\\n[A-Za-z0-9+/]{43}=\\n',
                   E'\\n' || encode(sha256('other'), 'base64') || E'\\n')
            where size = (select min(size) from ledger.checkpoint)
            """;

    private String fault(Database restored, String tampering) throws SQLException {
        return audit(restored, tampering).fault().orElse("");
    }

    /** Judges the ledger after a change, which is then taken back. */
    private static Audit audit(Database restored, String tampering) throws SQLException {
        try (var owner = restored.asOwner()) {
            owner.setAutoCommit(false);
            if (!tampering.isEmpty()) {
                assertThat(owner.createStatement().executeUpdate(tampering)).isEqualTo(1);
            }
            var audit = Audit.of(owner);
            owner.rollback();
            return audit;
        }
    }

    private void record(int acts) {
        for (int i = 0; i < acts; i++) {
            ledger.record(Kept.KEPT, SOMEBODY, "", "subject " + i, Map.of("number", (long) i));
        }
    }

    private static final Actor SOMEBODY =
            new Actor(
                    new UUID(1, 1),
                    "示例用户",
                    new UUID(1, 2),
                    "organ",
                    "示例机关",
                    Actor.OrganKind.HOST,
                    "",
                    Set.of());
}
