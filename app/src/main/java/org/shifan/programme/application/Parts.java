package org.shifan.programme.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the draft's parts and of all their revisions. */
@Repository
class Parts {
    private final JdbcClient jdbc;
    private final JdbcOperations jdbcOperations;

    Parts(JdbcClient jdbc, JdbcOperations jdbcOperations) {
        this.jdbc = jdbc;
        this.jdbcOperations = jdbcOperations;
    }

    List<Part> of(UUID application) {
        return jdbc
                .sql("select * from application.part where application = ?")
                .param(application)
                .query(Parts::row)
                .list()
                .stream()
                .sorted(Comparator.comparing(Part::kind).thenComparing(Part::id, Parts::counted))
                .toList();
    }

    /** 1-2 before 1-10: numbers within ids count as numbers. */
    private static int counted(String one, String other) {
        var a = one.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");
        var b = other.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numbers = a[i].matches("[0-9]{1,9}") && b[i].matches("[0-9]{1,9}");
            int order =
                    numbers
                            ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]))
                            : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    Optional<Part> find(UUID application, Part.Kind kind, String id) {
        return jdbc.sql(
                        "select * from application.part where application = ? and kind = ? and id ="
                                + " ?")
                .params(application, kind.column(), id)
                .query(Parts::row)
                .optional();
    }

    Optional<Part> revision(UUID application, Part.Kind kind, String id, int revision) {
        return jdbc.sql(
                        """
                        select * from application.part_revision
                        where application = ? and kind = ? and id = ? and revision = ?
                        """)
                .params(application, kind.column(), id, revision)
                .query(Parts::row)
                .optional();
    }

    List<Part> revisions(UUID application, Part.Kind kind, String id) {
        return jdbc.sql(
                        """
                        select * from application.part_revision
                        where application = ? and kind = ? and id = ? order by revision desc
                        """)
                .params(application, kind.column(), id)
                .query(Parts::row)
                .list();
    }

    /** Writes the part if nobody has written a later revision meanwhile. */
    boolean write(UUID application, Part part) {
        int written =
                jdbc.sql(
                                """
                                insert into application.part
                                    (application, kind, id, revision, content, gone, editor, edited_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (application, kind, id) do update
                                set revision = excluded.revision, content = excluded.content,
                                    gone = excluded.gone, editor = excluded.editor,
                                    edited_at = excluded.edited_at
                                where application.part.revision = excluded.revision - 1
                                """)
                        .params(values(application, part))
                        .update();
        if (written == 1) {
            jdbc.sql(
                            """
                            insert into application.part_revision
                                (application, kind, id, revision, content, gone, editor, edited_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(values(application, part))
                    .update();
        }
        return written == 1;
    }

    /** Writes many parts at once; the caller holds the application's row. */
    void writeAll(UUID application, List<Part> next) {
        var rows = next.stream().map(part -> values(application, part)).toList();
        jdbcOperations.batchUpdate(
                """
                insert into application.part
                    (application, kind, id, revision, content, gone, editor, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (application, kind, id) do update
                set revision = excluded.revision, content = excluded.content, gone = excluded.gone,
                    editor = excluded.editor, edited_at = excluded.edited_at
                """,
                rows);
        jdbcOperations.batchUpdate(
                """
                insert into application.part_revision
                    (application, kind, id, revision, content, gone, editor, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /** The newest instant at which anything was edited. */
    Optional<Instant> lastEdited(UUID application) {
        return of(application).stream().map(Part::editedAt).max(Instant::compareTo);
    }

    private static Object[] values(UUID application, Part part) {
        return new Object[] {
            application,
            part.kind().column(),
            part.id(),
            part.revision(),
            part.content(),
            part.gone(),
            part.editor(),
            Applications.time(part.editedAt())
        };
    }

    private static Part row(ResultSet row, int number) throws SQLException {
        return new Part(
                Part.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("id"),
                row.getInt("revision"),
                row.getString("content"),
                row.getBoolean("gone"),
                row.getString("editor"),
                Applications.instant(row, "edited_at"));
    }
}
