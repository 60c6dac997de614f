package org.shifan.platform.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.Public;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What programs read of the ledger, byte for byte. */
@Controller
@ConditionalOnWebApplication
@Public
class LedgerFiles {
    private static final int AT_ONCE = 1_000;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Ledger ledger;

    LedgerFiles(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The newest checkpoint, a C2SP signed note. */
    @GetMapping("/ledger/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        var note = ledger.checkpoint().orElseThrow(() -> new Absent("checkpoint"));
        return ResponseEntity.ok().contentType(TEXT).body(note.bytes());
    }

    /** The public key, a C2SP vkey. */
    @GetMapping("/ledger/key")
    ResponseEntity<byte[]> key() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body((ledger.key().vkey() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A receipt for its holder to keep. */
    @GetMapping("/ledger/{index:[0-9]{1,18}}/receipt.json")
    ResponseEntity<byte[]> receipt(@PathVariable long index) {
        var receipt = ledger.receipt(index).orElseThrow(() -> new Absent("entry " + index));
        return Attached.of(
                "receipt-%d.json".formatted(index), MediaType.APPLICATION_JSON, receipt.bytes());
    }

    /** Every leaf that has a place, one canonical JSON on a line: enough to compute the root. */
    @GetMapping("/ledger/leaves.jsonl")
    void leaves(HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attached.disposition("leaves.jsonl"));
        var out = response.getOutputStream();
        long size = ledger.size();
        for (long from = 0; from < size; from += AT_ONCE) {
            for (var leaf : ledger.leaves(from, (int) Math.min(AT_ONCE, size - from))) {
                out.write(leaf);
                out.write('\n');
            }
        }
        out.flush();
    }
}
