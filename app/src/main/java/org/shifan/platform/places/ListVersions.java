package org.shifan.platform.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.ledger.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists, every version of them. */
@Component
class ListVersions {
    private final JdbcClient jdbc;

    ListVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each list, in the order in which the lists first came. */
    List<ListVersion> newest() {
        return jdbc.sql(
                        """
                        select distinct on (first, id) v.* from (
                            select v.*, min(number) over (partition by id) as first
                            from places.list_versions v) v
                        order by first, id, version desc
                        """)
                .query(ListVersions::read)
                .list();
    }

    Optional<ListVersion> newest(String id) {
        return versions(id).stream().findFirst();
    }

    /** All versions of a list, newest first. */
    List<ListVersion> versions(String id) {
        return jdbc.sql(
                        """
                        select * from places.list_versions where id = :id order by version desc
                        """)
                .param("id", id)
                .query(ListVersions::read)
                .list();
    }

    Optional<ListVersion> version(String id, int version) {
        return jdbc.sql(
                        """
                        select * from places.list_versions where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .query(ListVersions::read)
                .optional();
    }

    Optional<byte[]> content(String id, int version) {
        return jdbc.sql(
                        """
                        select content from places.list_versions
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .query(byte[].class)
                .optional();
    }

    /** Keeps others from adding a version of the list until the transaction ends. */
    void lock(String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('places.list'), hashtext(:id))")
                .param("id", id)
                .query((row, number) -> 0)
                .single();
    }

    void add(ListVersion version, byte[] content, @Nullable Actor by) {
        jdbc.sql(
                        """
                        insert into places.list_versions (id, version, info, content, sha256, rows,
                            loaded_at, person, organ, organ_name)
                        values (:id, :version, cast(:info as jsonb), :content, :sha256, :rows,
                            :at, :person, :organ, :organName)
                        """)
                .param("id", version.id())
                .param("version", version.version())
                .param("info", Catalogue.json(version.info()))
                .param("content", content)
                .param("sha256", version.sha256())
                .param("rows", version.rows())
                .param("at", OffsetDateTime.ofInstant(version.loadedAt(), ZoneOffset.UTC))
                .param("person", by == null ? null : by.person())
                .param("organ", by == null ? null : by.organ())
                .param("organName", by == null ? null : by.organName())
                .update();
    }

    private static ListVersion read(ResultSet row, int number) throws SQLException {
        return new ListVersion(
                Catalogue.info(row.getString("info")),
                row.getInt("version"),
                row.getString("sha256"),
                row.getInt("rows"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("organ_name")));
    }
}
