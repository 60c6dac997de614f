package org.shifan.programme.endorsement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.programme.application.Application;
import org.shifan.programme.endorsement.Report;

/** The ranks and special reasons that a form gives to cities. */
final class Ranked {
    private Ranked() {}

    /** A city without a rank is left out of the report. */
    static List<Report.Wanted> of(List<Application> applications, Map<String, String> fields) {
        var wanted = new ArrayList<Report.Wanted>();
        for (var application : applications) {
            var rank = fields.getOrDefault("rank-" + application.city(), "").strip();
            if (!rank.isEmpty()) {
                var reason = fields.getOrDefault("reason-" + application.city(), "").strip();
                wanted.add(
                        new Report.Wanted(
                                application.id(),
                                rank.matches("[0-9]{1,3}") ? Integer.parseInt(rank) : 0,
                                Optional.of(reason).filter(text -> !text.isEmpty())));
            }
        }
        return wanted;
    }
}
