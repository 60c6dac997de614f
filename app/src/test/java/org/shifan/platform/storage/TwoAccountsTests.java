package org.shifan.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShifanTest
class TwoAccountsTests {
    @Autowired JdbcClient app;
    @Autowired Database database;

    @Test
    void theApplicationActsAsItsOwnRole() {
        assertThat(app.sql("select current_user").query(String.class).single())
                .isEqualTo("shifan_app");
    }

    @Test
    void theApplicationCannotBecomeAnother() {
        assertDenied("set role shifan_owner");
        assertDenied("set role postgres");
        assertDenied("set session authorization shifan_owner");
    }

    @Test
    void theApplicationCreatesNothing() {
        assertDenied("create table public.mine (x int)");
        assertDenied("create schema mine");
        assertDenied("create role mine");
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> app.sql(sql).update())
                .as(sql)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void theOwnerIsNoSuperuser() throws SQLException {
        try (var owner = database.asOwner();
                var rows =
                        owner.createStatement()
                                .executeQuery(
                                        "select rolsuper from pg_roles where rolname = current_user")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    @Test
    void searchFindsTheSyllablesOfChinese() throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("create extension pg_trgm");
            try (var rows = statement.executeQuery("select cardinality(show_trgm('跨境电子商务'))")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
            owner.rollback();
        }
    }
}
