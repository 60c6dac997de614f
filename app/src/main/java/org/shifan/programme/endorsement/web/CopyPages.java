package org.shifan.programme.endorsement.web;

import java.util.UUID;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.CurrentActor;
import org.shifan.programme.application.Register;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A joint organ signs for its copies; whoever may see a paper report downloads its scan. */
@Controller
class CopyPages {
    private final Reports reports;
    private final Register register;
    private final CurrentCall current;
    private final Documents documents;

    CopyPages(Reports reports, Register register, CurrentCall current, Documents documents) {
        this.reports = reports;
        this.register = register;
        this.current = current;
        this.documents = documents;
    }

    @PostMapping("/host/reports/{id}/seen")
    @Allowed("report.note-seen")
    String seen(@PathVariable UUID id, @CurrentActor Actor actor) {
        reports.seen(actor, find(id).id());
        return "redirect:/host/reports/" + id;
    }

    @PostMapping("/host/reports/seen")
    @Allowed("report.note-seen")
    String allSeen(@CurrentActor Actor actor) {
        reports.unseenCopies(actor.organ()).forEach(report -> reports.seen(actor, report));
        return "redirect:/host/reports";
    }

    /** The scan of a report that came on paper. */
    @GetMapping("/reports/{id}/scan")
    @Allowed("receipt.read")
    ResponseEntity<byte[]> scan(@PathVariable UUID id, @CurrentActor Actor actor) {
        var report = find(id);
        var application = register.find(report.lines().getFirst().application()).orElseThrow();
        if (!ReportRight.receipt(actor, application)) {
            throw new NotAllowed(ReportRight.READ_RECEIPT);
        }
        var paper = reports.paper(id).orElseThrow(() -> new Absent("scan of report " + id));
        return Attached.of(
                paper.name(),
                MediaType.parseMediaType(paper.scan().mediaType()),
                documents
                        .bytes(paper.scan().sha256())
                        .orElseThrow(() -> new Absent("file of report " + id)));
    }

    private Report find(UUID id) {
        var report = reports.find(id).orElseThrow(() -> new Absent("report " + id));
        current.require(report.call());
        return report;
    }
}
