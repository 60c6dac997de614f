package org.shifan.programme.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.shifan.platform.documents.Document;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of evidence, each under the ledger entry of the decision that rests on it. */
@Repository
class EvidenceRows {
    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID entry, Evidence evidence) {
        var document = evidence.copy().map(Evidence.Copy::document);
        jdbc.sql(
                        """
                        insert into eligibility.evidence
                            (entry, title, number, dated, file, sha256, size, media_type)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry,
                        evidence.title(),
                        new SqlParameterValue(Types.VARCHAR, evidence.number().orElse(null)),
                        new SqlParameterValue(Types.DATE, evidence.dated().orElse(null)),
                        new SqlParameterValue(
                                Types.VARCHAR,
                                evidence.copy().map(Evidence.Copy::name).orElse(null)),
                        new SqlParameterValue(
                                Types.VARCHAR, document.map(Document::sha256).orElse(null)),
                        new SqlParameterValue(
                                Types.BIGINT, document.map(Document::size).orElse(null)),
                        new SqlParameterValue(
                                Types.VARCHAR, document.map(Document::mediaType).orElse(null)))
                .update();
    }

    Optional<Evidence> of(UUID entry) {
        return jdbc.sql("select * from eligibility.evidence where entry = ?")
                .param(entry)
                .query(EvidenceRows::row)
                .optional();
    }

    private static Evidence row(ResultSet row, int number) throws SQLException {
        var sha256 = row.getString("sha256");
        return new Evidence(
                row.getString("title"),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("dated", LocalDate.class)),
                sha256 == null
                        ? Optional.empty()
                        : Optional.of(
                                new Evidence.Copy(
                                        row.getString("file"),
                                        new Document(
                                                sha256,
                                                row.getLong("size"),
                                                row.getString("media_type")))));
    }
}
