package org.shifan.platform.identity;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organs. */
@Component
class Organs {
    /** Joint organs before those of provinces, and these before those of cities; by code. */
    private static final Comparator<Organ> BY_KIND =
            Comparator.comparing(Organ::kind).thenComparing(Organ::place).thenComparing(Organ::id);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    Organs(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Optional<Organ> find(String id) {
        return jdbc.sql("select * from identity.organ where id = ?")
                .param(id)
                .query(Organs::organ)
                .optional();
    }

    List<Organ> all() {
        return jdbc.sql("select * from identity.organ order by id").query(Organs::organ).list();
    }

    List<Organ> of(OrganKind kind, String place) {
        return jdbc.sql("select * from identity.organ where kind = ? and place = ? order by id")
                .params(kind.name(), place)
                .query(Organs::organ)
                .list();
    }

    List<Organ> below(String superior) {
        return jdbc
                .sql("select * from identity.organ where superior = ?")
                .param(superior)
                .query(Organs::organ)
                .list()
                .stream()
                .sorted(BY_KIND)
                .toList();
    }

    /** Of those below: who has nobody now that may run its accounts. */
    Set<String> withoutAdministrator(String superior) {
        return jdbc.sql(
                        """
                        select o.id from identity.organ o
                        where o.superior = ? and not exists (
                          select 1 from identity.office f
                          where f.organ = o.id and f.ended is null and ? = any (f.duties))
                        """)
                .params(superior, Duty.ADMINISTER.name())
                .query(String.class)
                .set();
    }

    /** Superiors and successors may come later in the collection than who names them. */
    void put(Collection<Organ> organs) {
        batch.batchUpdate(
                """
                insert into identity.organ
                  (id, kind, place, name_zh, name_en, short_zh, short_en, since, until)
                values (:id, :kind, :place, :name_zh, :name_en, :short_zh, :short_en, :since, :until)
                on conflict (id) do update set
                  name_zh = excluded.name_zh, name_en = excluded.name_en,
                  short_zh = excluded.short_zh, short_en = excluded.short_en,
                  since = excluded.since, until = excluded.until
                """,
                parameters(organs));
        batch.batchUpdate(
                "update identity.organ set superior = :superior, successor = :successor where id ="
                        + " :id",
                parameters(organs));
    }

    private static MapSqlParameterSource[] parameters(Collection<Organ> organs) {
        return organs.stream()
                .map(
                        organ ->
                                new MapSqlParameterSource()
                                        .addValue("id", organ.id())
                                        .addValue("kind", organ.kind().name())
                                        .addValue("place", organ.place())
                                        .addValue("name_zh", organ.name().in("zh"))
                                        .addValue("name_en", organ.name().in("en"))
                                        .addValue("short_zh", organ.shortName().in("zh"))
                                        .addValue("short_en", organ.shortName().in("en"))
                                        .addValue("since", date(organ.since()))
                                        .addValue("until", date(organ.until()))
                                        .addValue("superior", organ.superior().orElse(null))
                                        .addValue("successor", organ.successor().orElse(null)))
                .toArray(MapSqlParameterSource[]::new);
    }

    private static @Nullable Date date(Optional<LocalDate> date) {
        return date.map(Date::valueOf).orElse(null);
    }

    private static Organ organ(ResultSet row, int number) throws SQLException {
        return new Organ(
                row.getString("id"),
                OrganKind.valueOf(row.getString("kind")),
                row.getString("place"),
                text(row, "name"),
                text(row, "short"),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                Optional.ofNullable(row.getString("successor")),
                Optional.ofNullable(row.getString("superior")));
    }

    static Text text(ResultSet row, String name) throws SQLException {
        Map<String, String> words = new HashMap<>();
        words.put("zh", row.getString(name + "_zh"));
        words.put("en", row.getString(name + "_en"));
        return new Text(words);
    }
}
