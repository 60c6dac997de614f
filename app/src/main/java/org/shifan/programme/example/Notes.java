package org.shifan.programme.example;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Rule;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Spoken;
import org.shifan.platform.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the script did not do as written, so that the page of the example can say it. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class Notes {
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives a command of the script; one that is no longer possible is noted and passed over. */
    void attempt(Step step) {
        why(step.command())
                .filter(why -> !(step.refused() && why.kind() == Note.Kind.REFUSED))
                .ifPresent(why -> keep(step.deed(), step.about(), why));
    }

    /** Makes up for what was left undone, and notes that too. */
    void makeUp(Deed deed, String about, Runnable command) {
        keep(deed, about, why(command).orElseGet(() -> new Why(Note.Kind.MADE_UP, "", List.of())));
    }

    private record Why(Note.Kind kind, String code, List<String> args) {
        static Why of(Note.Kind kind) {
            return new Why(kind, "", List.of());
        }
    }

    /** Why the command was not carried out; empty: it was. */
    private static Optional<Why> why(Runnable command) {
        try {
            command.run();
            return Optional.empty();
        } catch (Already done) {
            return Optional.of(Why.of(Note.Kind.ALREADY));
        } catch (Refused refused) {
            return Optional.of(
                    new Why(
                            Note.Kind.REFUSED,
                            refused.code().code(),
                            refused.values().stream().map(Notes::plain).toList()));
        } catch (NotAllowed notAllowed) {
            return Optional.of(Why.of(Note.Kind.NOT_ALLOWED));
        } catch (NoSuchElementException missing) {
            return Optional.of(Why.of(Note.Kind.MISSING));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            LOG.warn("A step of the example failed", e);
            return Optional.of(Why.of(Note.Kind.TROUBLE));
        }
    }

    private static String plain(Object value) {
        return switch (value) {
            case Instant at -> Ledger.time(at);
            case Rule rule -> rule.id();
            // States and the like are kept by the key of their words, and shown in any language.
            case Spoken spoken when spoken.words() instanceof Words.Message words ->
                    Note.SPOKEN + words.key();
            case Collection<?> several ->
                    several.stream().map(Notes::plain).collect(Collectors.joining(" "));
            default -> String.valueOf(value);
        };
    }

    private void keep(Deed deed, String about, Why why) {
        LOG.info("{} {}: {} {} {}", deed, about, why.kind(), why.code(), why.args());
        jdbc.sql(
                        """
                        insert into example.note (at, deed, about, kind, code, args)
                        values (?, ?, ?, ?, ?, ?::text[])
                        """)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        deed.name(),
                        about,
                        why.kind().name(),
                        why.code(),
                        why.args().toArray(String[]::new))
                .update();
    }

    /** Everything noted, newest first. */
    List<Note> all() {
        return jdbc.sql("select * from example.note order by number desc").query(Notes::row).list();
    }

    private static Note row(ResultSet row, int number) throws SQLException {
        Array args = row.getArray("args");
        return new Note(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Deed.valueOf(row.getString("deed")),
                row.getString("about"),
                Note.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                List.of((String[]) args.getArray()));
    }
}
