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
import org.shifan.platform.documents.Document;
import org.shifan.programme.endorsement.Report.Line;
import org.shifan.programme.endorsement.Report.Standing;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reports, their lines, and the copies to the joint organs. */
@Repository
class ReportRows {
    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report) {
        jdbc.sql(
                        """
                        insert into endorsement.report (id, call, unit, number, dated, received_at, standing, reason, entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report.id(),
                        report.call(),
                        report.unit(),
                        report.number(),
                        report.dated(),
                        report.receivedAt().atOffset(ZoneOffset.UTC),
                        report.standing().name(),
                        new SqlParameterValue(Types.VARCHAR, report.reason().orElse(null)),
                        report.entry())
                .update();
        report.lines().forEach(line -> addLine(report.id(), line));
    }

    private void addLine(UUID report, Line line) {
        jdbc.sql(
                        """
                        insert into endorsement.report_line
                            (report, application, city, rank, receipt, package, over, special_reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report,
                        line.application(),
                        line.city(),
                        line.rank(),
                        new SqlParameterValue(Types.VARCHAR, line.receipt().orElse(null)),
                        new SqlParameterValue(Types.VARCHAR, line.packageHash().orElse(null)),
                        line.over(),
                        new SqlParameterValue(Types.VARCHAR, line.specialReason().orElse(null)))
                .update();
    }

    /** Keeps how the report stands now; what it says never changes. */
    void keep(Report report) {
        jdbc.sql("update endorsement.report set standing = ?, reason = ?, entry = ? where id = ?")
                .params(
                        report.standing().name(),
                        new SqlParameterValue(Types.VARCHAR, report.reason().orElse(null)),
                        report.entry(),
                        report.id())
                .update();
        report.lines().forEach(line -> give(report.id(), line));
    }

    private void give(UUID report, Line line) {
        jdbc.sql(
                        """
                        update endorsement.report_line set receipt = ?, package = ?
                        where report = ? and application = ?
                        """)
                .params(
                        new SqlParameterValue(Types.VARCHAR, line.receipt().orElse(null)),
                        new SqlParameterValue(Types.VARCHAR, line.packageHash().orElse(null)),
                        report,
                        line.application())
                .update();
    }

    /** Puts a copy into the inbox of a joint organ (抄送). */
    void copy(UUID report, String organ) {
        jdbc.sql(
                        """
                        insert into endorsement.copy (report, organ) values (?, ?)
                        on conflict do nothing
                        """)
                .params(report, organ)
                .update();
    }

    void seen(UUID report, String organ, String person, Instant at) {
        jdbc.sql(
                        """
                        update endorsement.copy set seen_at = ?, seen_by = ?
                        where report = ? and organ = ? and seen_at is null
                        """)
                .params(at.atOffset(ZoneOffset.UTC), person, report, organ)
                .update();
    }

    List<Report.Copy> copies(UUID report) {
        return jdbc.sql("select organ, seen_at, seen_by from endorsement.copy where report = ?")
                .param(report)
                .query(
                        (row, n) ->
                                new Report.Copy(
                                        row.getString("organ"),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "seen_at", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant),
                                        Optional.ofNullable(row.getString("seen_by"))))
                .list();
    }

    void add(UUID report, Report.Paper paper) {
        jdbc.sql(
                        """
                        insert into endorsement.paper
                            (report, received_by, copies, name, sha256, size, media_type)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report,
                        paper.receivedBy(),
                        paper.copies(),
                        paper.name(),
                        paper.scan().sha256(),
                        paper.scan().size(),
                        paper.scan().mediaType())
                .update();
    }

    Optional<Report.Paper> paper(UUID report) {
        return jdbc.sql("select * from endorsement.paper where report = ?")
                .param(report)
                .query(
                        (row, n) ->
                                new Report.Paper(
                                        row.getString("received_by"),
                                        row.getInt("copies"),
                                        row.getString("name"),
                                        new Document(
                                                row.getString("sha256"),
                                                row.getLong("size"),
                                                row.getString("media_type"))))
                .optional();
    }

    List<UUID> unseen(String organ) {
        return jdbc.sql(
                        """
                        select c.report from endorsement.copy c
                        join endorsement.report r on r.id = c.report
                        where c.organ = ? and c.seen_at is null
                            and r.standing in ('SUBMITTED', 'ACCEPTED_LATE', 'REGISTERED')
                        order by r.received_at
                        """)
                .param(organ)
                .query(UUID.class)
                .list();
    }

    Optional<Report> byId(UUID id) {
        return jdbc.sql("select * from endorsement.report where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** The report by which the receipt number was given. */
    Optional<Report> byReceipt(String receipt) {
        return jdbc.sql(
                        """
                        select r.* from endorsement.report r
                        join endorsement.report_line l on l.report = r.id
                        where l.receipt = ?
                        """)
                .param(receipt)
                .query(this::row)
                .optional();
    }

    List<Report> ofUnit(String call, String unit) {
        return jdbc.sql(
                        """
                        select * from endorsement.report where call = ? and unit = ?
                        order by received_at desc, id
                        """)
                .params(call, unit)
                .query(this::row)
                .list();
    }

    List<Report> ofCall(String call) {
        return jdbc.sql(
                        "select * from endorsement.report where call = ? order by received_at,"
                                + " unit")
                .param(call)
                .query(this::row)
                .list();
    }

    private Report row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Report(
                id,
                row.getString("call"),
                row.getString("unit"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Standing.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("entry", UUID.class),
                lines(id));
    }

    private List<Line> lines(UUID report) {
        return jdbc.sql("select * from endorsement.report_line where report = ? order by rank")
                .param(report)
                .query(
                        (row, n) ->
                                new Line(
                                        row.getObject("application", UUID.class),
                                        row.getString("city"),
                                        row.getInt("rank"),
                                        Optional.ofNullable(row.getString("receipt")),
                                        Optional.ofNullable(row.getString("package")),
                                        row.getBoolean("over"),
                                        Optional.ofNullable(row.getString("special_reason"))))
                .list();
    }
}
