package org.shifan.decisions.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/** The panels: who reads which application. */
public final class Panels {

    private Panels() {}

    /**
     * Assigns to every application the same number of experts without a conflict, none above the
     * limit. If any assignment exists, one is found; of all that exist, the loads of this one are
     * as even as can be: the greatest is least, then the next greatest, and so on. Chance and the
     * order of arrival have no part in it.
     *
     * @param perApplication experts per application
     * @param mostPerExpert applications per expert at most
     * @throws IllegalArgumentException if an id stands twice or a number is negative
     */
    public static Assignment assign(
            Collection<Reviewed> applications,
            Collection<Expert> experts,
            Conflicts conflicts,
            int perApplication,
            int mostPerExpert) {
        return assign(applications, experts, conflicts, perApplication, mostPerExpert, Map.of());
    }

    /**
     * The same beside panels that exist already, which stay as they are.
     *
     * @param loads what experts read already, by id; it counts towards the limit and towards how
     *     even the loads are
     */
    public static Assignment assign(
            Collection<Reviewed> applications,
            Collection<Expert> experts,
            Conflicts conflicts,
            int perApplication,
            int mostPerExpert,
            Map<String, Integer> loads) {
        if (perApplication < 0 || mostPerExpert < 0) {
            throw new IllegalArgumentException("a panel or a load below zero");
        }
        return new Matching(
                        byId(applications, Reviewed::application),
                        byId(experts, Expert::id),
                        conflicts,
                        perApplication,
                        mostPerExpert,
                        loads)
                .solve();
    }

    private static <T> List<T> byId(Collection<T> all, Function<T, String> id) {
        var sorted = all.stream().sorted(Comparator.comparing(id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (id.apply(sorted.get(i)).equals(id.apply(sorted.get(i - 1)))) {
                throw new IllegalArgumentException("stands twice: " + id.apply(sorted.get(i)));
            }
        }
        return sorted;
    }

    /**
     * A breach of the rules of review.
     *
     * @param code what is wrong
     * @param application where; empty for {@link Code#ABOVE_LOAD}
     * @param expert who; empty for {@link Code#PANEL_SIZE}
     * @param count the size of the panel or the load; otherwise 0
     */
    public record Violation(Code code, String application, String expert, int count) {

        private static final Sentences SENTENCES =
                new Sentences("org.shifan.decisions.review.violations");

        /** What is wrong, in order of precedence. */
        public enum Code {
            /** A panel for an application that is not under review. */
            APPLICATION_UNKNOWN,
            /** A panel has another number of experts than the notice says. */
            PANEL_SIZE,
            /** An expert stands twice in one panel. */
            EXPERT_TWICE,
            /** An expert who is not on the list. */
            EXPERT_UNKNOWN,
            /** An expert who has a conflict. */
            CONFLICT,
            /** An expert who reads more than the notice allows. */
            ABOVE_LOAD
        }

        /** The violation as a sentence that says what to do next. */
        public Text text() {
            return SENTENCES.of(code.name(), application, expert, count);
        }
    }

    /**
     * Checks panels, whoever made them.
     *
     * @param panels ids of experts by id of application
     * @return by code, then by application and expert; empty: the panels keep to the rules
     */
    public static List<Violation> violations(
            Collection<Reviewed> applications,
            Collection<Expert> experts,
            Conflicts conflicts,
            int perApplication,
            int mostPerExpert,
            Map<String, List<String>> panels) {
        var under =
                applications.stream()
                        .collect(Collectors.toMap(Reviewed::application, Function.identity()));
        var listed = experts.stream().collect(Collectors.toMap(Expert::id, Function.identity()));
        var found = new ArrayList<Violation>();
        var ids = new TreeSet<>(panels.keySet());
        ids.addAll(under.keySet());
        for (var id : ids) {
            var panel = panels.getOrDefault(id, List.of());
            var application = under.get(id);
            if (application == null) {
                found.add(new Violation(Violation.Code.APPLICATION_UNKNOWN, id, "", 0));
            } else {
                if (panel.size() != perApplication) {
                    found.add(new Violation(Violation.Code.PANEL_SIZE, id, "", panel.size()));
                }
                seats(application, panel, listed, conflicts, found);
            }
        }
        loads(panels)
                .forEach(
                        (expert, load) -> {
                            if (load > mostPerExpert) {
                                found.add(
                                        new Violation(Violation.Code.ABOVE_LOAD, "", expert, load));
                            }
                        });
        found.sort(
                Comparator.comparing(Violation::code)
                        .thenComparing(Violation::application)
                        .thenComparing(Violation::expert));
        return List.copyOf(found);
    }

    private static void seats(
            Reviewed application,
            List<String> panel,
            Map<String, Expert> listed,
            Conflicts conflicts,
            List<Violation> found) {
        var seen = new HashSet<String>();
        for (var id : panel) {
            var expert = listed.get(id);
            if (!seen.add(id)) {
                found.add(seat(Violation.Code.EXPERT_TWICE, application, id));
            } else if (expert == null) {
                found.add(seat(Violation.Code.EXPERT_UNKNOWN, application, id));
            } else if (!conflicts.allow(expert, application)) {
                found.add(seat(Violation.Code.CONFLICT, application, id));
            }
        }
    }

    private static Violation seat(Violation.Code code, Reviewed application, String expert) {
        return new Violation(code, application.application(), expert, 0);
    }

    private static Map<String, Integer> loads(Map<String, List<String>> panels) {
        var loads = new TreeMap<String, Integer>();
        panels.values()
                .forEach(
                        panel ->
                                new HashSet<>(panel)
                                        .forEach(expert -> loads.merge(expert, 1, Integer::sum)));
        return loads;
    }
}
