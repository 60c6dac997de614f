package org.shifan.programme.eligibility.web;

import java.util.UUID;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.CurrentActor;
import org.shifan.programme.application.Register;
import org.shifan.programme.eligibility.Evidence;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file on which the host decided a condition. */
@Controller
class EvidencePages {
    private final Register register;
    private final CurrentCall current;
    private final Verdicts verdicts;
    private final Documents documents;

    EvidencePages(Register register, CurrentCall current, Verdicts verdicts, Documents documents) {
        this.register = register;
        this.current = current;
        this.verdicts = verdicts;
        this.documents = documents;
    }

    @GetMapping("/verdicts/{id}/evidence")
    @Allowed("verdict.read-evidence")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @CurrentActor Actor actor) {
        var application = register.find(id).orElseThrow(() -> new Absent("application " + id));
        if (!HostRight.READ_EVIDENCE.allows(actor, application.city())
                && !HostRight.READ_EVIDENCE.allows(actor, application.province())) {
            throw new NotAllowed(HostRight.READ_EVIDENCE);
        }
        current.require(application.call());
        var copy =
                verdicts.decision(application)
                        .flatMap(verdicts::evidence)
                        .flatMap(Evidence::copy)
                        .orElseThrow(() -> new Absent("evidence of " + id));
        return Attached.of(
                copy.name(),
                MediaType.parseMediaType(copy.document().mediaType()),
                documents
                        .bytes(copy.document().sha256())
                        .orElseThrow(() -> new Absent("file of evidence of " + id)));
    }
}
