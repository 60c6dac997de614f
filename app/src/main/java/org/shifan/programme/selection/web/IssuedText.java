package org.shifan.programme.selection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Named;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Decision.Signature;
import org.shifan.programme.selection.Issues.Issue;
import org.shifan.programme.selection.Publications.Publication;

/**
 * The document of an issued list as anybody reads it.
 *
 * @param path its own page
 * @param number of the document
 * @param dated date of the document
 * @param language in which it is written
 * @param text exactly what was signed
 * @param sha256 over the UTF-8 bytes of the text
 * @param signatories every organ that signed, the host first
 */
public record IssuedText(
        String path,
        String number,
        LocalDate dated,
        String language,
        String text,
        String sha256,
        List<Signatory> signatories) {

    /**
     * An organ that signed. Who signed for it stays inside, as on the public ledger.
     *
     * @param organ by its official name
     * @param at when
     * @param record on the ledger; empty until it has its place there
     */
    public record Signatory(Words organ, Instant at, Optional<Link> record) {}

    static IssuedText of(Publication publication, Issue issue, Decision signed, Ledger ledger) {
        var notice = publication.call().notice();
        return new IssuedText(
                "/calls/%s/result/text".formatted(publication.call().id()),
                issue.number(),
                issue.dated(),
                notice.languages().getFirst(),
                signed.text(),
                signed.sha256(),
                notice.deciding().stream()
                        .map(Organ::id)
                        .flatMap(id -> signed.signatureOf(id).stream())
                        .map(
                                one ->
                                        new Signatory(
                                                Named.organ(notice, one.organ()).words(),
                                                one.at(),
                                                record(ledger, one)))
                        .toList());
    }

    private static Optional<Link> record(Ledger ledger, Signature signature) {
        return ledger.entry(signature.entry()).stream()
                .flatMap(one -> one.index().stream().boxed())
                .map(index -> Link.of("/ledger/" + index, "selection.record", index))
                .findFirst();
    }

    /** Line by line. */
    public List<String> paragraphs() {
        return text.lines().toList();
    }
}
