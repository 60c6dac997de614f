package org.shifan.programme.selection.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Publications;
import org.shifan.programme.selection.Publications.Publication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document of an issued list: by itself, for paper, and byte for byte. */
@Controller
class IssuedTextPages {
    private final Publications publications;
    private final Ledger ledger;

    IssuedTextPages(Publications publications, Ledger ledger) {
        this.publications = publications;
        this.ledger = ledger;
    }

    /** The document, where it is public. */
    Optional<IssuedText> of(Publication publication) {
        return publication
                .issue()
                .flatMap(
                        issue ->
                                publications
                                        .text(publication)
                                        .map(
                                                one ->
                                                        IssuedText.of(
                                                                publication, issue, one, ledger)));
    }

    private IssuedText find(String id) {
        return publications
                .of(id)
                .flatMap(this::of)
                .orElseThrow(() -> new Absent("document of the list of " + id));
    }

    @GetMapping("/calls/{id}/result/text")
    @Public
    Page show(@PathVariable String id) {
        var text = find(id);
        var call = publications.of(id).orElseThrow().call();
        return Page.of("selection/document", "selection.issued-text")
                .open()
                .invented()
                .crumb("/calls", "notice.calls.title")
                .crumb(new Link("/calls/" + id, Words.text(call.notice().title())))
                .crumb("/calls/" + id + "/result", "selection.result.title")
                .lead("selection.issued-text.lead", text.number(), text.dated())
                .with("text", text);
    }

    /** Exactly the bytes that all organs signed. */
    @GetMapping("/calls/{id}/result/text.txt")
    @Public
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return Attached.of(
                id + ".txt",
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                find(id).text().getBytes(StandardCharsets.UTF_8));
    }
}
