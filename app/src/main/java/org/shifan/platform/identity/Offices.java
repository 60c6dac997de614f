package org.shifan.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices, and the actors that they make of persons. */
@Component
class Offices {
    private static final String OFFICES =
            """
            select f.id, f.organ, f.person, p.username, p.name, f.begun, f.ended,
                   array_to_string(f.duties, ' ') as duties
            from identity.office f join identity.person p on p.id = f.person
            """;
    private static final String ACTORS =
            """
            select f.id as office, f.person, p.name, f.organ, o.name_zh, o.kind, o.place,
                   array_to_string(f.duties, ' ') as duties
            from identity.office f
              join identity.person p on p.id = f.person
              join identity.organ o on o.id = f.organ
            where f.ended is null
            """;

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Office> find(UUID id) {
        return jdbc.sql(OFFICES + "where f.id = ?").param(id).query(Offices::office).optional();
    }

    /** Of an organ: those held now first. */
    List<Office> of(String organ) {
        return jdbc.sql(OFFICES + "where f.organ = ? order by f.ended nulls first, f.begun, f.id")
                .param(organ)
                .query(Offices::office)
                .list();
    }

    Optional<Actor> actor(UUID office) {
        return jdbc.sql(ACTORS + "and f.id = ?").param(office).query(Offices::actor).optional();
    }

    /** The oldest first; of those begun at one instant by organ, in which a person has one only. */
    List<Actor> actorsOf(UUID person) {
        return jdbc.sql(ACTORS + "and f.person = ? order by f.begun, f.organ, f.id")
                .param(person)
                .query(Offices::actor)
                .list();
    }

    List<Actor> actorsIn(String organ) {
        return jdbc.sql(ACTORS + "and f.organ = ? order by f.begun, f.id")
                .param(organ)
                .query(Offices::actor)
                .list();
    }

    List<Actor> actors() {
        return jdbc.sql(ACTORS + "order by o.kind, o.place, o.id, f.begun, f.id")
                .query(Offices::actor)
                .list();
    }

    void begin(UUID id, String organ, UUID person, Set<Duty> duties, Instant at) {
        jdbc.sql(
                        """
                        insert into identity.office (id, organ, person, duties, begun)
                        values (?, ?, ?, string_to_array(?, ' '), ?)
                        """)
                .params(id, organ, person, words(duties), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False if it has ended already. */
    boolean end(UUID id, Instant at) {
        return jdbc.sql("update identity.office set ended = ? where id = ? and ended is null")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Keeps two administrators from ending each other's office at the same moment. */
    void lock(String organ) {
        jdbc.sql("select 1 from identity.organ where id = ? for update")
                .param(organ)
                .query(Integer.class)
                .optional();
    }

    static String words(Collection<Duty> duties) {
        return duties.stream()
                .sorted(Comparator.naturalOrder())
                .map(Duty::name)
                .collect(Collectors.joining(" "));
    }

    static Set<Duty> duties(String words) {
        // In the order of the duties, wherever they are shown.
        var duties = EnumSet.noneOf(Duty.class);
        Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Duty::valueOf)
                .forEach(duties::add);
        return Collections.unmodifiableSet(duties);
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                row.getObject("id", UUID.class),
                row.getString("organ"),
                row.getObject("person", UUID.class),
                row.getString("username"),
                row.getString("name"),
                duties(row.getString("duties")),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        return new Actor(
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getObject("office", UUID.class),
                row.getString("organ"),
                row.getString("name_zh"),
                OrganKind.valueOf(row.getString("kind")),
                row.getString("place"),
                duties(row.getString("duties")));
    }
}
