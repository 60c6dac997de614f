package org.shifan.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shifan.programme.application.Application;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the database holds of an application, to see that nothing of it has changed. */
@Component
class StoredRows {
    /** Each table that an act on an application could touch, with the column that names it. */
    private static final Map<String, String> TABLES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("application.application", "id"),
                            Map.entry("application.part", "application"),
                            Map.entry("application.part_revision", "application"),
                            Map.entry("application.plan_version", "application"),
                            Map.entry("application.approval", "application"),
                            Map.entry("application.attachment", "application"),
                            Map.entry("application.submission", "application"),
                            Map.entry("application.event", "application"),
                            Map.entry("endorsement.agreement", "application"),
                            Map.entry("endorsement.report_line", "application")));

    private final JdbcClient jdbc;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As text, by table. */
    Map<String, List<String>> of(Application application) {
        var rows = new LinkedHashMap<String, List<String>>();
        TABLES.forEach(
                (table, column) ->
                        rows.put(
                                table,
                                jdbc.sql(
                                                "select t::text from %s t where %s = ? order by 1"
                                                        .formatted(table, column))
                                        .param(application.id())
                                        .query(String.class)
                                        .list()));
        application
                .receipt()
                .ifPresent(
                        receipt -> {
                            for (var table :
                                    List.of(
                                            "application.supplement",
                                            "eligibility.prepared",
                                            "eligibility.opinion")) {
                                rows.put(
                                        table,
                                        jdbc.sql(
                                                        "select t::text from %s t where receipt = ? order by 1"
                                                                .formatted(table))
                                                .param(receipt)
                                                .query(String.class)
                                                .list());
                            }
                        });
        return rows;
    }
}
