package org.shifan.decisions.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.quota.Admission.Outcome;

/** The limits on how many cities each province may report. */
public final class Quotas {

    private Quotas() {}

    /**
     * Places of a province of the region. A region that the limits do not name has none: what a
     * notice does not allot, nobody has.
     */
    public static int limit(Settings.Quota quota, String region) {
        return quota.limits().getOrDefault(region, 0);
    }

    /**
     * Where a city counts: in its province, also when it is separately planned and reports through
     * a commission of its own.
     */
    public static String countsIn(Place city) {
        return city.provinceCode();
    }

    /**
     * Whether one more city can be reported.
     *
     * @param quota of the call; empty: it sets no limit
     * @param city to be reported
     * @param taken places that other cities counting in the same province hold
     * @param requestedOver whether the province asks to report it over the limit, with a reason;
     *     where there is still a place, the city takes it all the same
     */
    public static Admission admit(
            Optional<Settings.Quota> quota, Place city, int taken, boolean requestedOver) {
        if (quota.isEmpty()) {
            return new Admission(Outcome.NO_LIMIT, 0, taken);
        }
        int limit = limit(quota.get(), city.region());
        if (taken < limit) {
            return new Admission(Outcome.WITHIN, limit, taken);
        }
        boolean over = requestedOver && quota.get().overByException();
        return new Admission(over ? Outcome.OVER : Outcome.FULL, limit, taken);
    }

    /**
     * What the limits add up to over the addressed provinces.
     *
     * @param provinces addressed provinces per region of the limits, by region; 0 where none is
     * @param places provinces of each region times its limit, added up
     * @param outside addressed provinces whose region has no limit, by code
     */
    public record Arithmetic(Map<String, Integer> provinces, int places, List<String> outside) {

        /** Whether the totals stated in the notice are those of its limits. */
        public boolean agrees(Settings.Quota quota) {
            int count = provinces.values().stream().mapToInt(Integer::intValue).sum();
            return outside.isEmpty() && count == quota.provinces() && places == quota.total();
        }
    }

    /**
     * Adds up the limits over the provinces whose kind the notice addresses and that lie in a
     * region.
     */
    public static Arithmetic arithmetic(
            Settings.Applicants applicants, Settings.Quota quota, Collection<Province> provinces) {
        var counts = new TreeMap<String, Integer>();
        quota.limits().keySet().forEach(region -> counts.put(region, 0));
        var outside = new TreeSet<String>();
        int places = 0;
        for (var province : provinces) {
            if (!applicants.provinceKinds().contains(province.kind())
                    || province.region().isEmpty()) {
                continue;
            }
            if (counts.computeIfPresent(province.region(), (_, n) -> n + 1) == null) {
                outside.add(province.code());
            }
            places += limit(quota, province.region());
        }
        return new Arithmetic(Collections.unmodifiableMap(counts), places, List.copyOf(outside));
    }

    /**
     * A reported city, as the published record has it.
     *
     * @param application its id
     * @param city that applied
     * @param over whether it was reported over the limit
     * @param exception whether the host organs granted the exception
     */
    public record Reported(String application, Place city, boolean over, boolean exception) {

        /** Whether it may be reviewed: it holds a place, or has the exception. */
        public boolean mayGoOn() {
            return !over || exception;
        }
    }

    /**
     * A province that reported more than it may.
     *
     * @param code what is wrong
     * @param province where
     * @param limit its places
     * @param count cities that took a place, or were reported over
     * @param applications those concerned, in the order of their ids
     */
    public record Violation(
            Code code, String province, int limit, int count, List<String> applications) {

        private static final Sentences SENTENCES =
                new Sentences("org.shifan.decisions.quota.violations");

        /** What is wrong, in order of precedence. */
        public enum Code {
            /** More cities took a place than there are. */
            ABOVE_LIMIT,
            /** A city was reported over the limit although the call admits none over it. */
            OVER_NOT_ADMITTED
        }

        /** The violation as a sentence that says what to do next. */
        public Text text() {
            return SENTENCES.of(
                    code.name(), province, limit, count, String.join(", ", applications));
        }
    }

    /**
     * Checks the reported cities of a call; the order in which they are handed in does not matter.
     * A city over the limit without a granted exception holds no place and is no violation; whether
     * it goes on says {@link Reported#mayGoOn()}. Nor is one over the limit beside a free place:
     * another city may have withdrawn since.
     *
     * @return violations by province code; none where the call sets no limit
     */
    public static List<Violation> violations(
            Optional<Settings.Quota> quota, Collection<Reported> reported) {
        var found = new ArrayList<Violation>();
        quota.ifPresent(
                q ->
                        byProvince(reported)
                                .forEach(
                                        (province, cities) ->
                                                found.addAll(violations(q, province, cities))));
        return List.copyOf(found);
    }

    private static Map<String, List<Reported>> byProvince(Collection<Reported> reported) {
        var byProvince = new TreeMap<String, List<Reported>>();
        reported.stream()
                .sorted(Comparator.comparing(Reported::application))
                .forEach(
                        city ->
                                byProvince
                                        .computeIfAbsent(
                                                countsIn(city.city()), _ -> new ArrayList<>())
                                        .add(city));
        return byProvince;
    }

    private static List<Violation> violations(
            Settings.Quota quota, String province, List<Reported> cities) {
        int limit = limit(quota, cities.getFirst().city().region());
        var within = ids(cities, false);
        var over = ids(cities, true);
        var found = new ArrayList<Violation>();
        if (within.size() > limit) {
            found.add(
                    new Violation(
                            Violation.Code.ABOVE_LIMIT, province, limit, within.size(), within));
        }
        if (!over.isEmpty() && !quota.overByException()) {
            found.add(
                    new Violation(
                            Violation.Code.OVER_NOT_ADMITTED, province, limit, over.size(), over));
        }
        return found;
    }

    private static List<String> ids(List<Reported> cities, boolean over) {
        return cities.stream()
                .filter(city -> city.over() == over)
                .map(Reported::application)
                .toList();
    }
}
