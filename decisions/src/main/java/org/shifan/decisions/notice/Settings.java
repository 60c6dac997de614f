package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The typed parameters of a call. Each value stands at exactly one rule of the file, so each has an
 * origin: {@link Notice#ruleFor(Setting)}. Where a notice leaves a part out ({@code missing:
 * source}), the part has the value that lets nothing through: no limit above zero, no round, a
 * deadline at the epoch.
 *
 * @param applicants keys {@code applicants} and {@code applicants.excluded}
 * @param conditions keys {@code conditions} and {@code conditions.exception}
 * @param quota keys {@code quota}, {@code quota.total} and {@code quota.over}; empty: the call has
 *     no limit on how many may be reported
 * @param approvals key {@code approvals}: in order, before the report; may be empty
 * @param report keys {@code report}, {@code report.ranked} and {@code report.late}
 * @param materials key {@code materials}
 * @param planSections key {@code plan}: the sections of the work plan, in order
 * @param schedule keys {@code schedule.opens}, {@code schedule.deadline}, {@code schedule.events}
 * @param supplement key {@code supplement}: working days to supply what is missing
 * @param review keys {@code review}, {@code review.conflicts} and {@code review.rubric}
 * @param rounds keys {@code rounds} and {@code rounds.tie}: at least one; the last one's choice is
 *     the result
 * @param objection key {@code objection}: working days of the proposed list; zero: none
 * @param publication key {@code publication}: kind of document to what the public may see
 * @param hints keys {@code hint.facilities} and {@code hint.growth}
 * @param receiptPattern key {@code receipt}, for example {@code SF-2013-2-{city}-{n}}
 * @param holidays key {@code holidays}
 */
public record Settings(
        Applicants applicants,
        Conditions conditions,
        Optional<Quota> quota,
        List<Approval> approvals,
        Report report,
        List<Material> materials,
        List<PlanSection> planSections,
        Schedule schedule,
        int supplement,
        Review review,
        List<Round> rounds,
        int objection,
        Map<String, Publicity> publication,
        Hints hints,
        String receiptPattern,
        Holidays holidays) {

    /**
     * Kinds of document whose publicity a notice file may set: the work plan, the table of
     * applications, the verdicts, who sat on a panel, scores, experts' opinions, the ranking, the
     * minutes of the deciding organs, objections with their answers, and the result.
     */
    public static final Set<String> DOCUMENTS =
            Set.of(
                    "plan",
                    "applications",
                    "verdicts",
                    "panel",
                    "scores",
                    "opinions",
                    "ranking",
                    "minutes",
                    "objections",
                    "result");

    /** What the public sees of one of {@link #DOCUMENTS}; nothing, unless a rule says otherwise. */
    public Publicity publicity(String document) {
        return publication.getOrDefault(document, Publicity.WITHHELD);
    }

    /**
     * Who is addressed.
     *
     * @param provinceKinds kinds of province whose cities may apply
     * @param levels levels of city that may apply
     * @param excludedList cities on this list may not apply again
     */
    public record Applicants(
            Set<String> provinceKinds, Set<String> levels, Optional<String> excludedList) {}

    /**
     * The conditions, judged one by one and joined.
     *
     * @param join whether one or all must hold
     * @param alternatives ids of rules that carry a {@code when}
     * @param exception whether a city that meets none may be admitted as a special case (特殊情况)
     */
    public record Conditions(Join join, List<String> alternatives, boolean exception) {}

    /** How conditions are joined, in three-valued logic. */
    public enum Join {
        ANY,
        ALL
    }

    /**
     * How many cities a province may report.
     *
     * @param limits region to places per province
     * @param total places in all
     * @param provinces provinces counted in the total
     * @param overByException whether more may be reported with a reason (超额申报); otherwise refused
     */
    public record Quota(
            Map<String, Integer> limits, int total, int provinces, boolean overByException) {}

    /** An approval that must exist before the report. */
    public enum Approval {
        CITY_GOVERNMENT,
        PROVINCE_GOVERNMENT
    }

    /**
     * Who reports.
     *
     * @param by who sends applications to the host
     * @param ranked whether the report ranks its cities
     * @param lateRefused whether a late one is refused; the host may still accept it with a reason
     */
    public record Report(Reporter by, boolean ranked, boolean lateRefused) {}

    /** Who sends the applications to the host. */
    public enum Reporter {
        PROVINCIAL_COMMISSION,
        CITY
    }

    /**
     * Something to hand in: {@code copies} on paper, and whether an electronic one goes with it.
     */
    public record Material(String id, Text text, int copies, boolean electronic) {}

    /**
     * A section of the work plan.
     *
     * @param kind what it consists of
     * @param required whether the plan is incomplete without it
     */
    public record PlanSection(String id, Text title, Text hint, Kind kind, boolean required) {

        /** What a section consists of: running text, measures per task, or indicators. */
        public enum Kind {
            TEXT,
            MEASURES,
            INDICATORS
        }
    }

    /**
     * When what happens.
     *
     * @param opens first instant at which a city may draft
     * @param deadline exclusive instant by which the last byte of a report must have been received
     * @param events dates for display, in order
     */
    public record Schedule(Instant opens, Instant deadline, List<Event> events) {}

    /**
     * A date for display.
     *
     * @param rule id of the rule that it comes from
     * @param until inclusive
     * @param when in words, as the rule has it
     */
    public record Event(
            String id,
            String rule,
            Text text,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Text when) {

        /** The days that it names: on which it begins, on which it ends. */
        public List<LocalDate> days() {
            return Stream.of(from, until).flatMap(Optional::stream).distinct().toList();
        }
    }

    /**
     * How experts review.
     *
     * @param perApplication experts per application
     * @param mostPerExpert applications per expert at most
     * @param conflicts which ties exclude an expert
     * @param least lowest mark
     * @param most highest mark
     * @param criteria with weights that add up to 1
     */
    public record Review(
            int perApplication,
            int mostPerExpert,
            Set<Conflict> conflicts,
            int least,
            int most,
            List<Criterion> criteria) {}

    /** A tie that excludes an expert from an application (回避). */
    public enum Conflict {
        OWN_PROVINCE,
        OWN_CITY,
        OWN_EMPLOYER,
        DECLARED
    }

    /** A criterion of the rubric; {@code weight} is a fraction of 1, exact. */
    public record Criterion(String id, Text text, BigDecimal weight) {}

    /**
     * One round of selection.
     *
     * @param places how many may be chosen at most
     * @param tie what happens to equal scores on the line
     */
    public record Round(String id, Text title, int places, Tie tie) {}

    /** What happens to equal scores on the line. */
    public enum Tie {
        JOINT_DECISION,
        EARLIER_CRITERION
    }

    /** What the public sees of a kind of document. */
    public enum Publicity {
        PUBLIC,
        ON_REQUEST,
        WITHHELD
    }

    /**
     * Lines beyond which the product gives advice on a plan (提示); it never refuses by them.
     *
     * @param facilities share of the money that goes to facilities, parks and projects
     * @param growth target growth divided by past growth
     */
    public record Hints(Optional<BigDecimal> facilities, Optional<BigDecimal> growth) {}

    /** Days off that fall on weekdays, and weekend days worked instead. */
    public record Holidays(Set<LocalDate> off, Set<LocalDate> worked) {}
}
