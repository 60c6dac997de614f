package org.shifan.programme.example;

import static org.shifan.programme.example.Timetable.at;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shifan.decisions.notice.Organ;
import org.shifan.programme.endorsement.Reports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the joint organs do with what they get from the provinces: they sign for their copies. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class CopyScenes {
    private final Reports reports;
    private final Notes notes;

    CopyScenes(Reports reports, Notes notes) {
        this.reports = reports;
        this.notes = notes;
    }

    List<Step> of(Production production) {
        var steps = new ArrayList<Step>();
        for (var organ : production.notice().joint()) {
            steps.add(
                    Step.of(
                            at("2013-11-28T11:00", steps.size() * 5),
                            Deed.SIGN_FOR_COPIES,
                            organ.id(),
                            () -> {
                                var copies = reports.unseenCopies(organ.id());
                                Already.stopIf(copies.isEmpty());
                                sign(production, organ, copies);
                            }));
        }
        steps.add(Step.of(at("2013-12-04T12:30"), Deed.CATCH_UP, "", () -> signLeft(production)));
        return steps;
    }

    /** A report that was accepted late has brought copies since. */
    private void signLeft(Production production) {
        for (var organ : production.notice().joint()) {
            var copies = reports.unseenCopies(organ.id());
            if (!copies.isEmpty()) {
                notes.makeUp(
                        Deed.SIGN_FOR_COPIES, organ.id(), () -> sign(production, organ, copies));
            }
        }
    }

    private void sign(Production production, Organ organ, List<UUID> copies) {
        var actor = production.company().deciding(organ.id());
        copies.forEach(copy -> reports.seen(actor, copy));
    }
}
