package org.shifan.platform.storage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.shifan.platform.storage.CannotStart.Reason;

/** The one sequence of changes to the schemas, run by their owner. */
final class Migrations {
    private final Flyway flyway;

    Migrations(Database database) {
        this(database, MigrationVersion.LATEST);
    }

    /** Stops at a version: for a restore, which then loads what was kept under it. */
    Migrations(Database database, MigrationVersion target) {
        flyway =
                Flyway.configure()
                        .dataSource(
                                database.url(),
                                database.owner().name(),
                                database.owner().password())
                        .locations("classpath:db/migration")
                        // Each migration grants to the application's account by this name.
                        .placeholders(Map.of("app", database.app().name()))
                        .target(target)
                        .load();
    }

    boolean arePending() {
        return flyway.info().pending().length > 0;
    }

    void run() {
        refuseNewer();
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            if (NoRoom.causes(failure)) {
                throw new CannotStart(failure, Reason.FULL, "PostgreSQL");
            }
            throw failure;
        }
    }

    /** The version that the database is at; empty before the first migration. */
    String version() {
        var current = flyway.info().current();
        return current == null ? "" : current.getVersion().getVersion();
    }

    /** Whether this program has the migration of that version. */
    boolean knows(String version) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getVersion().getVersion().equals(version));
    }

    private void refuseNewer() {
        for (var applied : flyway.info().applied()) {
            if (applied.getState().isApplied() && !applied.getState().isResolved()) {
                throw new CannotStart(Reason.NEWER, applied.getVersion(), newest());
            }
        }
    }

    /** The last version that this program knows. */
    String newest() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }
}
