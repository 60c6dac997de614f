package org.shifan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shifan.ShifanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account of the application tries to change the ledger. */
@ShifanTest
class LedgerRightsTests {
    private static final String PERMISSION_DENIED = "42501";

    @Autowired JdbcClient app;

    @ParameterizedTest
    @ValueSource(strings = {"entry", "leaf", "node", "checkpoint"})
    void theApplicationCannotChangeWhatIsRecorded(String table) {
        var column = table.equals("checkpoint") ? "root" : table.equals("entry") ? "body" : "hash";
        for (var sql :
                List.of(
                        "update ledger.%1$s set %2$s = %2$s",
                        "delete from ledger.%s",
                        "truncate ledger.%s",
                        "truncate ledger.%s cascade",
                        "drop table ledger.%s",
                        "drop table ledger.%s cascade",
                        "alter table ledger.%1$s drop column %2$s",
                        "alter table ledger.%1$s rename to gone",
                        "alter table ledger.%1$s owner to current_user",
                        "alter table ledger.%1$s disable trigger all",
                        "alter table ledger.%1$s enable row level security",
                        "create rule nothing as on insert to ledger.%s do instead nothing",
                        "create trigger t before insert on ledger.%s execute function"
                                + " suppress_redundant_updates_trigger()",
                        "create index on ledger.%1$s (%2$s)")) {
            assertDenied(sql.formatted(table, column));
        }
    }

    @Test
    void theApplicationCannotRewriteThroughAConflict() {
        assertDenied(
                """
                insert into ledger.checkpoint (size, root, note, at)
                values (1, sha256(''), '', now())
                on conflict (size) do update set root = excluded.root
                """);
    }

    @Test
    void theApplicationDoesNotSayWhenAnEntryWasWritten() {
        for (var column : List.of("serial", "tx")) {
            assertDenied(
                    """
                    insert into ledger.entry (id, type, call, subject, at, organ, office, salt, body, leaf, %s)
                    overriding system value
                    values (gen_random_uuid(), 'x', '', '', now(), '', '', decode(repeat('00', 16), 'hex'), '', '', '1')
                    """
                            .formatted(column));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop schema ledger cascade",
                "alter schema ledger rename to gone",
                "alter schema ledger owner to current_user",
                "create table ledger.mine (x int)",
                "set role shifan_owner",
                "set session authorization shifan_owner",
                "grant shifan_owner to shifan_app",
                "alter role shifan_app superuser",
                "alter role shifan_owner password 'known'",
                "set session_replication_role = replica",
            })
    void theApplicationCannotGiveItselfTheRight(String sql) {
        assertDenied(sql);
    }

    @Test
    void theApplicationHoldsNoRightButToReadAndToAdd() {
        // PostgreSQL answers a grant by whoever may not give it with a mere warning.
        app.sql("grant update, delete, truncate on all tables in schema ledger to shifan_app")
                .update();
        var rights =
                app.sql(
                                """
                                select c.relname || ' ' || r from pg_class c, unnest(array['UPDATE',
                                    'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) r
                                where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r'
                                  and (has_table_privilege(c.oid, r)
                                    or r = 'UPDATE' and has_any_column_privilege(c.oid, r))
                                """)
                        .query(String.class)
                        .list();
        assertThat(rights).isEmpty();
        var owned =
                app.sql(
                                """
                                select relname from pg_class
                                where relnamespace = 'ledger'::regnamespace
                                  and pg_has_role(current_user, relowner, 'member')
                                """)
                        .query(String.class)
                        .list();
        assertThat(owned).isEmpty();
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> app.sql(sql).update())
                .as(sql)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal ->
                                assertThat(refusal.getSQLState())
                                        .as("%s: %s", sql, refusal.getMessage())
                                        .isEqualTo(PERMISSION_DENIED));
    }
}
