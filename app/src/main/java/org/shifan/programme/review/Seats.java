package org.shifan.programme.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far the panels have come: every seat with its state, never with marks. */
@Service
public class Seats {
    private static final String SEATS =
            """
            select s.call, s.round, s.receipt, s.expert, s.at, h.saved_at, h.locked_at, h.entry,
                   d.reason as excused
            from review.seat s
                join review.expert e on e.call = s.call and e.code = s.expert
                left join review.sheet h on h.call = s.call and h.round = s.round
                    and h.receipt = s.receipt and h.expert = s.expert
                left join review.declared d on d.call = s.call and d.receipt = s.receipt
                    and d.expert = s.expert
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Seats an expert, under the entry of the act that does so. */
    void add(String call, String round, String receipt, String expert, UUID entry) {
        jdbc.sql(
                        """
                        insert into review.seat (call, round, receipt, expert, at, entry)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        call,
                        round,
                        receipt,
                        expert,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry)
                .update();
    }

    /** The seats of the round, by receipt and expert. */
    public List<Seat> of(String call, String round) {
        return jdbc.sql(SEATS + "where s.call = ? and s.round = ? order by s.receipt, s.expert")
                .params(call, round)
                .query(Seats::row)
                .list();
    }

    /** The seats that the person holds in all calls, by receipt. */
    public List<Seat> ofPerson(UUID person) {
        return jdbc.sql(SEATS + "where e.person = ? order by s.call, s.round, s.receipt")
                .param(person)
                .query(Seats::row)
                .list();
    }

    /** How many applications each expert reads in the round, by code; those without are absent. */
    public Map<String, Integer> loads(String call, String round) {
        return of(call, round).stream()
                .collect(
                        Collectors.groupingBy(
                                Seat::expert, TreeMap::new, Collectors.summingInt(seat -> 1)));
    }

    private static Seat row(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getString("call"),
                row.getString("round"),
                row.getString("receipt"),
                row.getString("expert"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("saved_at", OffsetDateTime.class)),
                instant(row.getObject("locked_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("entry", UUID.class)),
                Optional.ofNullable(row.getString("excused")));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
