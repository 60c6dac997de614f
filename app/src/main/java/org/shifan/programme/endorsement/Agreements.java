package org.shifan.programme.endorsement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of agreements; the province's row is the lock on its places. */
@Repository
class Agreements {
    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else takes a place of the province. */
    void lockProvince(String call, String province) {
        jdbc.sql(
                        """
                        insert into endorsement.province (call, province) values (?, ?)
                        on conflict do nothing
                        """)
                .params(call, province)
                .update();
        jdbc.sql(
                        """
                        select province from endorsement.province
                        where call = ? and province = ? for update
                        """)
                .params(call, province)
                .query(String.class)
                .single();
    }

    /** How many places of the province are taken by standing agreements. */
    int taken(String call, String province) {
        return jdbc.sql(
                        """
                        select count(*) from endorsement.agreement
                        where call = ? and province = ? and not over and ended_at is null
                        """)
                .params(call, province)
                .query(Integer.class)
                .single();
    }

    void add(String call, String province, Agreement agreement) {
        jdbc.sql(
                        """
                        insert into endorsement.agreement
                            (call, province, application, plan, form, number, dated, over, reason, at, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        call,
                        province,
                        agreement.application(),
                        agreement.plan(),
                        agreement.form().name(),
                        agreement.number(),
                        agreement.dated(),
                        agreement.over(),
                        new SqlParameterValue(Types.VARCHAR, agreement.reason().orElse(null)),
                        agreement.at().atOffset(ZoneOffset.UTC),
                        agreement.entry())
                .update();
    }

    /** Ends the standing agreement of the application, which frees its place. */
    void end(UUID application, Instant at) {
        jdbc.sql(
                        """
                        update endorsement.agreement set ended_at = ?
                        where application = ? and ended_at is null
                        """)
                .params(at.atOffset(ZoneOffset.UTC), application)
                .update();
    }

    Optional<Agreement> standing(UUID application) {
        return jdbc.sql(
                        """
                        select * from endorsement.agreement
                        where application = ? and ended_at is null
                        """)
                .param(application)
                .query(Agreements::row)
                .optional();
    }

    List<Agreement> ofProvince(String call, String province) {
        return jdbc.sql(
                        """
                        select * from endorsement.agreement
                        where call = ? and province = ? and ended_at is null order by at
                        """)
                .params(call, province)
                .query(Agreements::row)
                .list();
    }

    private static Agreement row(ResultSet row, int number) throws SQLException {
        return new Agreement(
                row.getObject("application", UUID.class),
                row.getString("plan"),
                Agreement.Form.valueOf(row.getString("form")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getBoolean("over"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
