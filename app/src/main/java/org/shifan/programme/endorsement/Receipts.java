package org.shifan.programme.endorsement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Organ;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.documents.ReceiptSheet;
import org.shifan.platform.documents.ReceiptSheet.Item;
import org.shifan.platform.documents.ReceiptSheet.Manner;
import org.shifan.platform.documents.ReceiptSheet.Special;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Packed;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.Submission;
import org.shifan.programme.application.Submissions;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Service;

/** Receipts (回执): what was received under a number, by whom it was sent, and what it holds. */
@Service
public class Receipts {
    private final Submissions submissions;
    private final Register register;
    private final Reports reports;
    private final Calls calls;
    private final Identity identity;
    private final Places places;

    Receipts(
            Submissions submissions,
            Register register,
            Reports reports,
            Calls calls,
            Identity identity,
            Places places) {
        this.submissions = submissions;
        this.register = register;
        this.reports = reports;
        this.calls = calls;
        this.identity = identity;
        this.places = places;
    }

    /**
     * What stands behind a receipt number; also behind one whose submission was withdrawn.
     *
     * @param packed what the package holds
     */
    public record Received(
            Submission submission, Application application, Report report, Packed packed) {

        /** Whether the number still stands for a submission. */
        public boolean stands() {
            return submission.withdrawnAt().isEmpty();
        }
    }

    /** What was received under the number. */
    public Optional<Received> find(String number) {
        return submissions
                .byReceipt(number)
                .flatMap(
                        submission ->
                                reports.byReceipt(number)
                                        .map(
                                                report ->
                                                        new Received(
                                                                submission,
                                                                register.find(
                                                                                submission
                                                                                        .application())
                                                                        .orElseThrow(),
                                                                report,
                                                                Packed.of(submission))));
    }

    /** The receipt as it is printed, with the proof of the act on the ledger. */
    public ReceiptSheet sheet(Received received, Receipt proof) {
        var report = received.report();
        var notice = calls.notice(report.call());
        var city = received.application().city();
        return new ReceiptSheet(
                notice.title(),
                received.submission().receipt(),
                received.submission().receivedAt(),
                notice.zone(),
                unit(report),
                notice.host().name(),
                notice.joint().stream().map(Organ::name).toList(),
                report.number(),
                calls.city(report.call(), city).orElseThrow().name(),
                received.submission().packageHash(),
                items(notice, received.packed()),
                special(report),
                proof);
    }

    /** Who reported: the name of the organ, or of the place where none is registered. */
    public Text unit(Report report) {
        var kind =
                report.unit().equals(report.lines().getFirst().city())
                                && identity.organs(OrganKind.PROVINCE_COMMISSION, report.unit())
                                        .isEmpty()
                        ? OrganKind.CITY_LEAD
                        : OrganKind.PROVINCE_COMMISSION;
        return identity.organs(kind, report.unit()).stream()
                .findFirst()
                .map(org.shifan.platform.identity.Organ::name)
                .or(
                        () ->
                                calls.city(report.call(), report.unit())
                                        .map(org.shifan.decisions.eligibility.Place::name))
                .or(() -> places.province(report.unit()).map(Province::name))
                .orElseThrow();
    }

    private static List<Item> items(Notice notice, Packed packed) {
        var items = new ArrayList<Item>();
        items.add(
                new Item(
                        Item.Kind.PLAN,
                        Optional.empty(),
                        Integer.toString(packed.version()),
                        Optional.of(packed.plan())));
        packed.approval()
                .ifPresent(paper -> items.add(document(Item.Kind.APPROVAL, paper.number())));
        packed.agreement()
                .ifPresent(paper -> items.add(document(Item.Kind.AGREEMENT, paper.number())));
        for (var file : packed.files()) {
            items.add(
                    new Item(
                            Item.Kind.FILE,
                            notice.settings().materials().stream()
                                    .filter(one -> one.id().equals(file.material()))
                                    .findFirst()
                                    .map(one -> one.text()),
                            file.name(),
                            Optional.of(file.sha256())));
        }
        return items;
    }

    private static Item document(Item.Kind kind, String number) {
        return new Item(kind, Optional.empty(), number, Optional.empty());
    }

    private static Optional<Special> special(Report report) {
        return switch (report.standing()) {
            case ACCEPTED_LATE -> Optional.of(new Special(Manner.LATE, report.reason().orElse("")));
            case REGISTERED -> Optional.of(new Special(Manner.PAPER, report.reason().orElse("")));
            case WITHDRAWN ->
                    Optional.of(new Special(Manner.WITHDRAWN, report.reason().orElse("")));
            case SUBMITTED, REFUSED_LATE -> Optional.empty();
        };
    }
}
