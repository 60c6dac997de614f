package org.shifan.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Locale;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shifan.platform.storage.CannotStart.Reason;

class DataDirectoryTests {
    @TempDir Path data;

    @Test
    void aSecondStartIsToldWhereTheFirstAnswers() {
        try (var first = DataDirectory.open(data, Kind.REAL)) {
            assertRefused(Kind.REAL, Reason.STARTING);
            first.answersAt("http://127.0.0.1:8080/");
            assertRefused(Kind.REAL, Reason.RUNNING)
                    .extracting(refusal -> ((CannotStart) refusal).sentence(Locale.ENGLISH))
                    .asString()
                    .contains("http://127.0.0.1:8080/");
        }
        DataDirectory.open(data, Kind.REAL).close();
    }

    @Test
    void aDirectoryIsNeverOpenedAsTheOtherKind() {
        DataDirectory.open(data.resolve("example"), Kind.EXAMPLE).close();
        assertThatThrownBy(() -> DataDirectory.open(data.resolve("example"), Kind.REAL))
                .hasMessageStartingWith("IS_EXAMPLE");
        DataDirectory.open(data.resolve("real"), Kind.REAL).close();
        assertThatThrownBy(() -> DataDirectory.open(data.resolve("real"), Kind.EXAMPLE))
                .hasMessageStartingWith("IS_REAL");
        // A refused start does not hold what it was refused.
        DataDirectory.open(data.resolve("real"), Kind.REAL).close();
    }

    @Test
    void otherFilesAreNotBuiltUpon() throws Exception {
        Files.writeString(data.resolve("thesis.txt"), "unfinished");
        assertRefused(Kind.EXAMPLE, Reason.NOT_OURS);
        assertThat(data.resolve("lock")).doesNotExist();
    }

    @Test
    void aFileInTheWayIsNoDirectory() throws Exception {
        var file = Files.writeString(data.resolve("data"), "");
        assertThatThrownBy(() -> DataDirectory.open(file, Kind.REAL))
                .hasMessageStartingWith("UNWRITABLE");
    }

    @Test
    void keptDataIsDurableAndItsKeysAreTheOwnersAlone() throws Exception {
        try (var directory = DataDirectory.open(data, Kind.REAL);
                var database = Database.embedded(directory)) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(show(database, setting)).as(setting).isEqualTo("on");
            }
            assertThat(PosixFilePermissions.toString(permissions("keys"))).isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(permissions("keys/database")))
                    .isEqualTo("rw-------");
            assertThat(data.resolve("keys/superuser")).doesNotExist();
        }
    }

    @Test
    void nobodySignsInToTheDatabaseWithoutAPassword() {
        try (var directory = DataDirectory.open(data, Kind.REAL);
                var database = Database.embedded(directory)) {
            for (var role : new String[] {"postgres", "shifan_owner", "shifan_app"}) {
                var guess =
                        new Database(database.url(), new Account(role, "x"), database.app(), null);
                assertThatThrownBy(guess::asOwner)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
            }
        }
    }

    @Test
    void aNewerProgramsDataIsRefused() throws Exception {
        try (var directory = DataDirectory.open(data, Kind.REAL);
                var database = Database.embedded(directory)) {
            database.migrate();
            try (var owner = database.asOwner();
                    var statement = owner.createStatement()) {
                statement.execute(
                        """
                        insert into public.flyway_schema_history
                        select installed_rank + 1000, '990', 'later', type, 'V990__later.sql', 1,
                               installed_by, now(), 1, true
                        from public.flyway_schema_history where type = 'SQL' limit 1
                        """);
            }
            assertThatThrownBy(database::migrate).hasMessageStartingWith("NEWER [990");
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentenceInBothLanguages(Reason reason) {
        var refusal = new CannotStart(reason, "one", "two", "three");
        var chinese = refusal.sentence(Locale.CHINA);
        var english = refusal.sentence(Locale.ENGLISH);
        assertThat(chinese).endsWith("。").isNotEqualTo(english);
        assertThat(english).endsWith(".");
    }

    private AbstractObjectAssert<?, ?> assertRefused(Kind kind, Reason reason) {
        return assertThatThrownBy(() -> DataDirectory.open(data, kind))
                .isInstanceOf(CannotStart.class)
                .extracting(refusal -> refusal)
                .satisfies(r -> assertThat(((CannotStart) r).reason()).isEqualTo(reason));
    }

    private java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(String path)
            throws java.io.IOException {
        return Files.getPosixFilePermissions(data.resolve(path));
    }

    private static String show(Database database, String setting) throws SQLException {
        try (var app = database.asApplication();
                var row = app.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
