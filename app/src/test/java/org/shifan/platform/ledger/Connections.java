package org.shifan.platform.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/** The connections of the pool, some of which the other end may have cut. */
final class Connections {
    private Connections() {}

    /**
     * Whether none is dead. The pool throws a dead one away when somebody uses it, so all are taken
     * at once and used; if one did not answer, ask again.
     */
    static boolean allAnswer(DataSource source) {
        var taken = new ArrayList<Connection>();
        boolean alive = true;
        try {
            var pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
            for (int i = pool.getTotalConnections(); i > 0; i--) {
                taken.add(source.getConnection());
            }
            for (var connection : taken) {
                alive &= answers(connection);
            }
            return alive;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            taken.forEach(Connections::close);
        }
    }

    private static boolean answers(Connection connection) {
        try (var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException cut) {
            return false;
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
