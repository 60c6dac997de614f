package org.shifan.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Leaf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded acts, with and without a place in the tree. */
@Repository
class Entries {
    private static final String SELECT =
            """
            select e.id, l.index, e.type, e.call, e.subject, e.at, e.organ, e.office, e.body
            from ledger.entry e left join ledger.leaf l on l.entry = e.id
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Leaf leaf, byte[] salt, byte[] body, UUID person, byte[] personSalt) {
        jdbc.sql(
                        """
                        insert into ledger.entry
                            (id, type, call, subject, at, organ, office, salt, body, leaf, person, person_salt)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        leaf.id(),
                        leaf.type(),
                        leaf.call(),
                        leaf.subject(),
                        leaf.at().atOffset(ZoneOffset.UTC),
                        leaf.organ(),
                        leaf.office(),
                        salt,
                        body,
                        leaf.bytes(),
                        person,
                        personSalt)
                .update();
    }

    /** The person behind an entry, and the salt of the commitment in its body. */
    record Who(UUID person, byte[] salt) {}

    Optional<Who> person(UUID id) {
        return jdbc.sql(
                        """
                        select person, person_salt from ledger.entry
                        where id = ? and person is not null
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new Who(
                                        row.getObject("person", UUID.class),
                                        row.getBytes("person_salt")))
                .optional();
    }

    Optional<Entry> byId(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ?").param(id).query(Entries::row).optional();
    }

    List<Entry> ofCall(String call) {
        return jdbc.sql(SELECT + "where e.call = ? order by e.serial")
                .param(call)
                .query(Entries::row)
                .list();
    }

    /** The leaf with its place; empty while it has none. */
    Optional<Placed> placed(UUID id) {
        return jdbc.sql(
                        """
                        select l.index, e.leaf from ledger.entry e join ledger.leaf l on l.entry = e.id
                        where e.id = ?
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new Placed(row.getLong("index"), Leaf.parse(row.getBytes("leaf"))))
                .optional();
    }

    /**
     * The transaction before which everything is decided: what those before it wrote is committed
     * and visible to the next query, or never will be.
     */
    String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /**
     * Committed entries without a place, in the order in which they were written.
     *
     * @param from the first transaction whose entries may lack a place; the cost does not grow with
     *     what was written before it
     */
    List<Waiting> waiting(String from, int limit) {
        return jdbc.sql(
                        """
                        select e.id, e.leaf from ledger.entry e
                        where e.tx >= ?::xid8
                          and not exists (select 1 from ledger.leaf l where l.entry = e.id)
                        order by e.serial limit ?
                        """)
                .params(from, limit)
                .query(
                        (row, n) ->
                                new Waiting(row.getObject("id", UUID.class), row.getBytes("leaf")))
                .list();
    }

    List<Ledger.Recorded> recorded(long size) {
        return jdbc.sql(
                        """
                        select e.leaf, e.salt, e.body
                        from ledger.leaf l join ledger.entry e on e.id = l.entry
                        where l.index < ? order by l.index
                        """)
                .param(size)
                .query(
                        (row, n) ->
                                new Ledger.Recorded(
                                        row.getBytes("leaf"),
                                        row.getBytes("salt"),
                                        row.getBytes("body")))
                .list();
    }

    /** An entry that the sequencer has not seen. */
    record Waiting(UUID id, byte[] leaf) {}

    private static Entry row(ResultSet row, int number) throws SQLException {
        long index = row.getLong("index");
        boolean placed = !row.wasNull();
        return new Entry(
                row.getObject("id", UUID.class),
                placed ? OptionalLong.of(index) : OptionalLong.empty(),
                row.getString("type"),
                row.getString("call"),
                row.getString("subject"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("organ"),
                row.getString("office"),
                CanonicalJson.read(row.getBytes("body")));
    }
}
