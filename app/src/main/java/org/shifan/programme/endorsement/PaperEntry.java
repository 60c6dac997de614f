package org.shifan.programme.endorsement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Packed;

/**
 * What the host writes down of a plan on paper.
 *
 * @param approval of the city government, where the call asks for one
 * @param agreement of the provincial government, where the call asks for one
 * @param name of the scanned file
 * @param scan its bytes, as kept
 * @param why it is taken up on paper
 */
public record PaperEntry(
        Optional<Packed.Paper> approval,
        Optional<Endorsement.Terms> agreement,
        String name,
        Document scan,
        String why) {

    /** Why these dates cannot be: what is agreed to has been approved before. */
    public static Optional<Refused> refusesOrder(
            Optional<Packed.Paper> approval, Optional<Endorsement.Terms> agreement) {
        return approval.flatMap(
                first ->
                        agreement
                                .filter(second -> second.dated().isBefore(first.dated()))
                                .map(
                                        second ->
                                                new Refused(
                                                        EndorsementRefusal.PAPER_ORDER,
                                                        second.dated(),
                                                        first.dated())));
    }

    /** For the history: both documents, and why they came on paper. */
    String note() {
        return Stream.of(
                        approval.map(Packed.Paper::number),
                        agreement.map(Endorsement.Terms::number),
                        Optional.of(why))
                .flatMap(Optional::stream)
                .map(String::strip)
                .collect(Collectors.joining("；"));
    }

    /** What goes on the ledger. */
    Map<String, Object> body(Application application, Optional<String> beyondLimit) {
        var body = new HashMap<String, Object>();
        body.put("city", application.city());
        body.put("province", application.province());
        body.put("version", application.version() + 1);
        body.put("plan", scan.sha256());
        body.put("why", why.strip());
        body.put("over", beyondLimit.isPresent());
        beyondLimit.ifPresent(reason -> body.put("reason", reason));
        approval.ifPresent(one -> body.put("approval", document(one.number(), one.dated())));
        agreement.ifPresent(
                one -> {
                    var paper = document(one.number(), one.dated());
                    paper.put("form", one.form().code());
                    body.put("agreement", paper);
                });
        return body;
    }

    private static Map<String, Object> document(String number, LocalDate dated) {
        return new HashMap<>(Map.of("number", number.strip(), "date", dated.toString()));
    }
}
