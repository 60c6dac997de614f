package org.shifan.programme.endorsement.web;

import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.notice.Settings.Approval;
import org.shifan.platform.ledger.Refused;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Documented;
import org.shifan.programme.application.Packed;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.EndorsementRefusal;
import org.shifan.programme.endorsement.PaperEntry;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Reads what the host writes down of a plan on paper, each error beside its field. */
@Component
class EntryForms {
    private final Endorsement endorsement;
    private final Documented documented;
    private final Calls calls;

    EntryForms(Endorsement endorsement, Documented documented, Calls calls) {
        this.endorsement = endorsement;
        this.documented = documented;
        this.calls = calls;
    }

    /** What is on the paper, as far as it could be read. */
    record Given(
            Optional<Packed.Paper> approval, Optional<Endorsement.Terms> agreement, String why) {}

    /** Whether the call asks for the approval. */
    static boolean asks(Call call, Approval approval) {
        return call.notice().settings().approvals().contains(approval);
    }

    Given read(Call call, String city, Map<String, String> fields, Errors errors) {
        var approval = document(call, Approval.CITY_GOVERNMENT, "approval", fields, errors);
        var agreement = agreement(call, fields, errors);
        PaperEntry.refusesOrder(approval, agreement)
                .ifPresent(why -> errors.add("agreement-dated", why));
        if (city.isEmpty()) {
            errors.add("entry-city", "endorsement.entry.city.missing");
        } else {
            full(call, city, fields).ifPresent(why -> errors.add("agreement-reason", why));
        }
        var why = fields.getOrDefault("why", "");
        if (why.isBlank()) {
            errors.add("entry-why", "endorsement.paper.reason.missing");
        }
        return new Given(approval, agreement, why);
    }

    /** Its document; empty if the call does not ask for the approval, or it is amiss. */
    private Optional<Packed.Paper> document(
            Call call, Approval approval, String name, Map<String, String> fields, Errors errors) {
        if (!asks(call, approval)) {
            return Optional.empty();
        }
        var ofDocument = new Errors();
        var given =
                documented.read(
                        call.id(),
                        fields.getOrDefault(name + "-number", ""),
                        fields.getOrDefault(name + "-dated", ""),
                        name,
                        ofDocument);
        errors.addAll(Words.of("endorsement.entry." + name), ofDocument);
        return given.date().map(date -> new Packed.Paper(given.number(), date));
    }

    private Optional<Endorsement.Terms> agreement(
            Call call, Map<String, String> fields, Errors errors) {
        boolean over = over(fields);
        var reason = fields.getOrDefault("reason", "");
        if (over && reason.isBlank()) {
            errors.add("agreement-reason", "endorsement.over.reason.missing");
        }
        var form =
                Agreement.Form.INSTRUCTION.name().equals(fields.get("form"))
                        ? Agreement.Form.INSTRUCTION
                        : Agreement.Form.LETTER;
        return document(call, Approval.PROVINCE_GOVERNMENT, "agreement", fields, errors)
                .map(
                        paper ->
                                new Endorsement.Terms(
                                        form, paper.number(), paper.dated(), over, reason));
    }

    private static boolean over(Map<String, String> fields) {
        return "true".equals(fields.get("over"));
    }

    /** No place is left, and the city is not to be agreed to above the limit. */
    private Optional<Refused> full(Call call, String city, Map<String, String> fields) {
        return calls.city(call.id(), city)
                .filter(place -> asks(call, Approval.PROVINCE_GOVERNMENT))
                .map(place -> endorsement.admission(call.id(), place, over(fields)))
                .filter(one -> !one.admitted())
                .map(one -> new Refused(EndorsementRefusal.QUOTA_FULL, one.limit(), one.taken()));
    }
}
