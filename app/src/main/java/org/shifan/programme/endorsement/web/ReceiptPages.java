package org.shifan.programme.endorsement.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.documents.ReceiptPdf;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Page;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.Receipts;
import org.shifan.programme.endorsement.Receipts.Received;
import org.shifan.programme.endorsement.Report.Standing;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The receipt of a submission, for its city, its province, the host and the joint organs. Everybody
 * else finds by its number, on the page where one verifies, that there is an entry, and its proof.
 */
@Controller
@Allowed("receipt.read")
class ReceiptPages {
    private static final HexFormat HEX = HexFormat.of();

    private final Receipts receipts;
    private final CurrentCall current;
    private final ProvinceNames names;
    private final Reports reports;
    private final Ledger ledger;
    private final ReceiptPdf pdf;
    private final Calls calls;
    private final Formats formats;

    ReceiptPages(
            Receipts receipts,
            CurrentCall current,
            ProvinceNames names,
            Reports reports,
            Ledger ledger,
            ReceiptPdf pdf,
            Calls calls,
            Formats formats) {
        this.receipts = receipts;
        this.current = current;
        this.names = names;
        this.reports = reports;
        this.ledger = ledger;
        this.pdf = pdf;
        this.calls = calls;
        this.formats = formats;
    }

    /** What the page says of the act's place in the ledger. */
    public record Shown(
            long index,
            boolean included,
            boolean signed,
            long size,
            String root,
            String leafHash,
            String checkpoint,
            String command) {}

    @GetMapping("/receipts/{number}")
    Page show(@PathVariable String number, @CurrentActor Actor actor) {
        var received = find(number, actor);
        var report = received.report();
        var proof = ledger.receipt(received.submission().entry());
        var notice = calls.notice(report.call());
        var in = formats.in(notice.zone());
        var city = calls.city(report.call(), received.application().city()).orElseThrow().name();
        var page =
                Page.of("endorsement/receipt", "endorsement.receipt.title", number)
                        .badge(ReportWords.badge(report.standing()))
                        .lead(
                                received.stands()
                                        ? "endorsement.receipt.lead"
                                        : "endorsement.receipt.void",
                                city,
                                in.second(received.submission().receivedAt()))
                        .place(place(actor))
                        .invented()
                        .with("receipt", received)
                        .with("number", number)
                        .with("city", city)
                        .with("notice", notice)
                        .with("unit", receipts.unit(report))
                        .with("receivedAt", in.second(received.submission().receivedAt()))
                        .with("paper", reports.paper(report.id()))
                        .with("special", special(report.standing()))
                        .with("state", StateBadge.of(received.application()))
                        .with("materials", notice.settings().materials())
                        .with("proof", proof.map(this::shown))
                        .with("key", ledger.key().vkey())
                        .with("forShow", ledger.signsForShow());
        crumb(page, actor);
        return proof.isPresent()
                ? page.button(file(number, "receipt.pdf?language=zh"), "endorsement.receipt.pdf.zh")
                        .button(
                                file(number, "receipt.pdf?language=en"),
                                "endorsement.receipt.pdf.en")
                        .button(file(number, "receipt.json"), "endorsement.receipt.json")
                : page;
    }

    private static String file(String number, String name) {
        return "/receipts/" + number + "/" + name;
    }

    private static boolean special(Standing standing) {
        return standing == Standing.ACCEPTED_LATE || standing == Standing.REGISTERED;
    }

    private Shown shown(Receipt receipt) {
        var tree = Checkpoint.of(receipt.checkpoint());
        return new Shown(
                receipt.index(),
                receipt.included(),
                receipt.verify(ledger.key()) != Receipt.Outcome.NOT_SIGNED,
                tree.size(),
                Base64.getEncoder().encodeToString(tree.root()),
                HEX.formatHex(receipt.leaf().hash()),
                receipt.checkpoint().encoded(),
                receipt.command(receipt.leaf().call() + ".zip", ledger.key().vkey()));
    }

    /** Each finds the receipt below the place where the application stands for them. */
    private static String place(Actor actor) {
        return switch (actor.kind()) {
            case CITY_LEAD -> "/plan";
            case CITY_GOVERNMENT -> "/approval";
            case PROVINCE_COMMISSION, PROVINCE_GOVERNMENT -> "/province";
            default -> "/host";
        };
    }

    private void crumb(Page page, Actor actor) {
        var unused =
                switch (actor.kind()) {
                    case CITY_LEAD -> page.crumb("/plan", "planning.place.plan");
                    case CITY_GOVERNMENT -> page.crumb("/approval", "planning.place.approval");
                    case PROVINCE_COMMISSION, PROVINCE_GOVERNMENT ->
                            page.crumb("/province", "endorsement.province.title", names.of(actor));
                    default -> page.crumb("/host/reports", "endorsement.all.title");
                };
    }

    @GetMapping("/receipts/{number}/receipt.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number,
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "zh") String language) {
        var received = find(number, actor);
        var locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return Attached.of(
                number + (language.equals("en") ? "-en" : "") + ".pdf",
                MediaType.APPLICATION_PDF,
                pdf.write(receipts.sheet(received, proof(received)), locale));
    }

    /** What {@code shifan verify --receipt} reads. */
    @GetMapping("/receipts/{number}/receipt.json")
    ResponseEntity<byte[]> json(@PathVariable String number, @CurrentActor Actor actor) {
        var proof = proof(find(number, actor));
        return Attached.of(
                "receipt-%d.json".formatted(proof.index()),
                MediaType.APPLICATION_JSON,
                proof.bytes());
    }

    /** The bytes whose SHA-256 is that of the package. */
    @GetMapping("/receipts/{number}/manifest.json")
    ResponseEntity<byte[]> manifest(@PathVariable String number, @CurrentActor Actor actor) {
        return Attached.of(
                number + "-manifest.json",
                MediaType.APPLICATION_JSON,
                find(number, actor).submission().manifest());
    }

    private Receipt proof(Received received) {
        return ledger.receipt(received.submission().entry())
                .orElseThrow(() -> new Absent("proof of " + received.submission().receipt()));
    }

    private Received find(String number, Actor actor) {
        var received = receipts.find(number).orElseThrow(() -> new Absent("receipt " + number));
        if (!ReportRight.receipt(actor, received.application())) {
            throw new NotAllowed(ReportRight.READ_RECEIPT);
        }
        current.require(received.application().call());
        return received;
    }
}
