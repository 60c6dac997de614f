package org.shifan.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {
    /** Of a file in an archive, after section 4.3.7 of the ZIP file format. */
    private static final int SIGNATURE = 0x04034b50;

    private static final int HEADER = 30;

    private static DataDirectory home;
    private static Database source;
    @TempDir Path folder;

    @BeforeAll
    static void somethingToKeep() throws SQLException {
        home = DataDirectory.temporary();
        source = Database.embedded(home);
        source.migrate();
        run(
                source,
                """
                insert into documents.blob values
                    ('00', '\\x00ff0a0d', 'text/plain', '2013-11-28 00:00:00+08'),
                    ('01', '', '引号", 逗号, 换行
                行', 'infinity')
                """);
        run(
                source,
                """
                insert into ledger.entry (id, type, call, subject, at, organ, office, salt, body, leaf)
                select gen_random_uuid(), 'test.act', '', '义乌市', now(), 'organ', '',
                       '\\x00112233445566778899aabbccddeeff', '', '' from generate_series(1, 1000)
                """);
        run(
                source,
                "insert into ledger.leaf select serial - 1, id, decode(md5(id::text) ||"
                        + " md5(id::text), 'hex') from ledger.entry");
    }

    @AfterAll
    static void close() {
        source.close();
        home.close();
    }

    @Test
    void whatWasBackedUpComesBackRowByRow() throws SQLException {
        var file = backup();
        try (var restore = Restore.of(file);
                var directory = DataDirectory.temporary();
                var target = Database.embedded(directory)) {
            restore.into(target);
            restore.compare(target);
            assertThat(text(target, "select media_type from documents.blob where sha256 = '01'"))
                    .isEqualTo(
                            text(
                                    source,
                                    "select media_type from documents.blob where sha256 = '01'"))
                    .contains("引号\"");
            assertThat(text(target, "select kept_at::text from documents.blob where sha256 = '01'"))
                    .isEqualTo("infinity");
            assertThat(text(target, "select count(*)::text from ledger.leaf")).isEqualTo("1000");
            // References are in force again, and numbers go on where they were.
            assertThatThrownBy(
                            () ->
                                    run(
                                            target,
                                            "insert into ledger.leaf values (5000,"
                                                    + " gen_random_uuid(), sha256(''))"))
                    .hasMessageContaining("violates foreign key");
            run(
                    target,
                    "insert into ledger.entry (id, type, call, subject, at, organ, office, salt,"
                            + " body, leaf) select gen_random_uuid(), type, call, subject, at, organ,"
                            + " office, salt, body, leaf from ledger.entry limit 1");
            assertThat(text(target, "select max(serial)::text from ledger.entry"))
                    .isEqualTo("1001");
            assertThatThrownBy(() -> restore.compare(target)).hasMessageStartingWith("DIFFERENT");
        }
    }

    @Test
    void aBackupShowsOneInstantWhileOthersWrite() throws Exception {
        var stop = new java.util.concurrent.atomic.AtomicBoolean();
        var writer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int i = 0; !stop.get(); i++) {
                                        pair(i);
                                    }
                                });
        try (var restore = Restore.of(backup());
                var directory = DataDirectory.temporary();
                var target = Database.embedded(directory)) {
            restore.into(target);
            // Both rows of a pair are written in one transaction.
            assertThat(
                            text(
                                    target,
                                    "select count(*)::text from documents.blob where sha256 like"
                                            + " 'pair%'"))
                    .isEqualTo(
                            text(
                                    target,
                                    "select count(*)::text from ledger.entry where type ="
                                            + " 'test.pair'"));
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    private static void pair(int number) {
        try (var owner = source.asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement()
                    .execute(
                            "insert into documents.blob values ('pair"
                                    + number
                                    + "', '', '', now())");
            owner.createStatement()
                    .execute(
                            """
                            insert into ledger.entry (id, type, call, subject, at, organ, office, salt, body, leaf)
                            values (gen_random_uuid(), 'test.pair', '', '', now(), '', '',
                                    '\\x00112233445566778899aabbccddeeff', '', '')
                            """);
            owner.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsBegun() throws Exception {
        var whole = Files.readAllBytes(backup());
        var contents = contents(whole);
        assertThat(contents).hasSizeGreaterThan(10);
        for (int at : contents) {
            var damaged = whole.clone();
            damaged[at] ^= 1;
            var file = Files.write(folder.resolve("damaged" + at), damaged);
            assertThatThrownBy(() -> Restore.of(file))
                    .as("byte %d of %d", at, whole.length)
                    .isInstanceOf(CannotStart.class);
        }
        var other = Files.writeString(folder.resolve("other"), "no backup");
        assertThatThrownBy(() -> Restore.of(other)).hasMessageStartingWith("NO_BACKUP");
        assertThatThrownBy(() -> Restore.of(folder.resolve("missing")))
                .hasMessageStartingWith("NO_FILE");
    }

    @Test
    void aRestoreIsForAnEmptyDatabaseOnly() {
        try (var restore = Restore.of(backup())) {
            assertThatThrownBy(() -> restore.into(source)).hasMessageStartingWith("NOT_EMPTY");
        }
    }

    @Test
    void aBackupOverwritesNothing() {
        var file = backup();
        assertThatThrownBy(() -> new Backup(source, Kind.REAL, Optional.empty()).write(file))
                .hasMessageStartingWith("FILE_EXISTS");
    }

    @Test
    void thePrivateKeyIsInItOnlyWhenAskedFor() throws Exception {
        var key = Files.writeString(folder.resolve("ledger.key"), "name\nseed\n");
        var file = folder.resolve("with-key");
        new Backup(source, Kind.REAL, Optional.of(key)).write(file);
        try (var with = Restore.of(file);
                var without = Restore.of(backup());
                var one = DataDirectory.temporary();
                var two = DataDirectory.temporary()) {
            with.keyInto(one);
            without.keyInto(two);
            assertThat(one.root().resolve("keys/ledger.key")).hasContent("name\nseed\n");
            assertThat(two.root().resolve("keys/ledger.key")).doesNotExist();
        }
    }

    /** Where the contents of each file in the archive begin, behind its header and its name. */
    private static List<Integer> contents(byte[] archive) {
        var bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        var found = new ArrayList<Integer>();
        for (int at = 0; at + HEADER < archive.length; at++) {
            if (bytes.getInt(at) == SIGNATURE) {
                found.add(at + HEADER + bytes.getShort(at + 26) + bytes.getShort(at + 28));
            }
        }
        return found;
    }

    private Path backup() {
        var file = folder.resolve("backup-" + System.nanoTime());
        new Backup(source, Kind.REAL, Optional.empty()).write(file);
        return file;
    }

    private static void run(Database database, String sql) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Database database, String query) throws SQLException {
        try (var owner = database.asOwner();
                var row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
