package org.shifan.programme.endorsement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.platform.ledger.Ledger;
import org.shifan.programme.endorsement.Report.Document;
import org.shifan.programme.endorsement.Report.Line;

/** What reports write on the ledger. */
final class ReportBodies {

    private ReportBodies() {}

    static Map<String, Object> received(
            String province,
            Document document,
            Instant receivedAt,
            List<Sealing.Sealed> sealed,
            Optional<String> reason,
            Optional<Report.Paper> paper) {
        var body = head(province, document, receivedAt);
        reason.ifPresent(why -> body.put("reason", why));
        paper.ifPresent(
                one ->
                        body.put(
                                "paper",
                                Map.of("copies", one.copies(), "scan", one.scan().sha256())));
        var cities = new ArrayList<Object>();
        for (var one : sealed) {
            var line = line(one.line());
            line.put("plan", one.prepared().application().plan().orElseThrow());
            one.prepared().application().reason().ifPresent(why -> line.put("reason", why));
            cities.add(line);
        }
        body.put("cities", cities);
        return body;
    }

    static Map<String, Object> late(
            String province,
            Document document,
            Instant receivedAt,
            Instant deadline,
            List<Line> lines) {
        var body = head(province, document, receivedAt);
        body.put("deadline", Ledger.time(deadline));
        body.put("cities", lines.stream().map(ReportBodies::line).toList());
        return body;
    }

    private static Map<String, Object> head(
            String province, Document document, Instant receivedAt) {
        var body = new HashMap<String, Object>();
        body.put("province", province);
        body.put("number", document.number().strip());
        body.put("date", document.dated().toString());
        body.put("receivedAt", Ledger.time(receivedAt));
        return body;
    }

    private static Map<String, Object> line(Line line) {
        var map = new HashMap<String, Object>();
        map.put("city", line.city());
        map.put("rank", line.rank());
        map.put("over", line.over());
        line.receipt().ifPresent(receipt -> map.put("receipt", receipt));
        line.packageHash().ifPresent(hash -> map.put("package", hash));
        line.specialReason().ifPresent(why -> map.put("specialReason", why));
        return map;
    }
}
