package org.shifan.programme.endorsement.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.platform.web.Errors;
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
                                rank.matches("[0-9]{1,9}") ? Integer.parseInt(rank) : 0,
                                Optional.of(reason).filter(text -> !text.isEmpty())));
            }
        }
        return wanted;
    }

    /** What the service would refuse the ranks for, at the field of the first that is wrong. */
    static void check(
            List<Application> applications,
            List<Report.Wanted> wanted,
            Map<String, String> fields,
            Errors errors) {
        var words = applications.stream().filter(one -> words(one, fields)).findFirst();
        if (words.isPresent()) {
            errors.add("rank-" + words.get().city(), "endorsement.rank.words");
            return;
        }
        Report.refusesRanks(wanted)
                .ifPresent(
                        why ->
                                applications.stream()
                                        .filter(one -> wrong(one, wanted))
                                        .findFirst()
                                        .ifPresent(one -> errors.add("rank-" + one.city(), why)));
    }

    /** Whether something else than a number was typed. */
    private static boolean words(Application application, Map<String, String> fields) {
        return !fields.getOrDefault("rank-" + application.city(), "").strip().matches("-?[0-9]*");
    }

    /** Without a rank where nothing has one, out of the row, or the second of the same rank. */
    private static boolean wrong(Application application, List<Report.Wanted> wanted) {
        var before = new HashSet<Integer>();
        for (var one : wanted) {
            boolean fits = one.rank() >= 1 && one.rank() <= wanted.size();
            if (one.application().equals(application.id())) {
                return !fits || before.contains(one.rank());
            }
            before.add(one.rank());
        }
        return wanted.isEmpty();
    }
}
