package org.shifan.decisions.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of a file while its rules are being read: which are there, where, by which rule. */
final class SettingsDraft {

    /** A value with the place at which it stands. */
    record Placed<T>(T value, Position at) {}

    /** How many provinces each region has, and how many places that makes. */
    record Total(Map<String, Integer> provinces, int places, Position at) {}

    /** The scale of marks and the criteria. */
    record Rubric(int least, int most, List<Settings.Criterion> criteria) {
        static final Rubric NONE = new Rubric(0, 0, List.of());
    }

    /** How many experts, and how much for each. */
    record Panel(int perApplication, int mostPerExpert) {
        static final Panel NONE = new Panel(0, 0);
    }

    /** A round before it is known what a tie means. */
    record Round(String id, Text title, int places, Position at) {}

    /** Which conditions, and how they are joined. */
    record Joined(Settings.Join join, List<Placed<String>> alternatives) {
        static final Joined NONE = new Joined(Settings.Join.ANY, List.of());
    }

    /** Who may apply. */
    record Who(Set<String> provinceKinds, Set<String> levels) {
        static final Who NONE = new Who(Set.of(), Set.of());
    }

    Who applicants = Who.NONE;
    Optional<String> excluded = Optional.empty();
    Joined conditions = Joined.NONE;
    boolean exception;
    boolean quotaNone;
    Optional<Placed<Map<String, Integer>>> limits = Optional.empty();
    Optional<Total> total = Optional.empty();
    boolean overByException;
    List<Settings.Approval> approvals = List.of();
    Settings.Reporter reporter = Settings.Reporter.PROVINCIAL_COMMISSION;
    boolean ranked;
    boolean lateRefused = true;
    List<Settings.Material> materials = List.of();
    List<Settings.PlanSection> plan = List.of();
    Optional<Placed<Instant>> opens = Optional.empty();
    Optional<Placed<Instant>> deadline = Optional.empty();
    List<Placed<Settings.Event>> events = new ArrayList<>();
    int supplement;
    Panel panel = Panel.NONE;
    Set<Settings.Conflict> conflicts = Set.of();
    Rubric rubric = Rubric.NONE;
    List<Round> rounds = List.of();
    Settings.Tie tie = Settings.Tie.JOINT_DECISION;
    int objection;
    Map<String, Settings.Publicity> publication = Map.of();
    Settings.Hints hints = new Settings.Hints(Optional.empty(), Optional.empty());
    String receipt = "";
    Settings.Holidays holidays = new Settings.Holidays(Set.of(), Set.of());

    /** Where each setting stands. */
    final Map<Setting, Position> set = new EnumMap<>(Setting.class);

    /** Settings that the source leaves out, where it is said. */
    final Map<Setting, Position> leftOut = new EnumMap<>(Setting.class);

    /** Key to the id of the rule. */
    final Map<String, String> ruleOf = new LinkedHashMap<>();

    /** Keys of the settings that the rule set. */
    Set<String> setBy(String rule) {
        return ruleOf.entrySet().stream()
                .filter(one -> one.getValue().equals(rule))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Settings that the file owes: neither set by a rule nor said to be left out. */
    Set<Setting> owed() {
        var owed = EnumSet.noneOf(Setting.class);
        for (var setting : Setting.values()) {
            boolean needed =
                    switch (setting.need()) {
                        case ALWAYS -> true;
                        case WITH_QUOTA -> set.containsKey(Setting.QUOTA) && !quotaNone;
                        case OPTIONAL -> false;
                    };
            if (needed && !set.containsKey(setting) && !leftOut.containsKey(setting)) {
                owed.add(setting);
            }
        }
        return owed;
    }

    Settings settings() {
        return new Settings(
                new Settings.Applicants(applicants.provinceKinds(), applicants.levels(), excluded),
                new Settings.Conditions(
                        conditions.join(),
                        conditions.alternatives().stream().map(Placed::value).toList(),
                        exception),
                quota(),
                approvals,
                new Settings.Report(reporter, ranked, lateRefused),
                materials,
                plan,
                new Settings.Schedule(
                        opens.map(Placed::value).orElse(Instant.EPOCH),
                        deadline.map(Placed::value).orElse(Instant.EPOCH),
                        events.stream().map(Placed::value).toList()),
                supplement,
                new Settings.Review(
                        panel.perApplication(),
                        panel.mostPerExpert(),
                        conflicts,
                        rubric.least(),
                        rubric.most(),
                        rubric.criteria()),
                rounds.stream()
                        .map(r -> new Settings.Round(r.id(), r.title(), r.places(), tie))
                        .toList(),
                objection,
                publication,
                hints,
                receipt,
                holidays);
    }

    private Optional<Settings.Quota> quota() {
        if (quotaNone) {
            return Optional.empty();
        }
        var provinces = total.map(Total::provinces).orElse(Map.of());
        return Optional.of(
                new Settings.Quota(
                        limits.map(Placed::value).orElse(Map.of()),
                        total.map(Total::places).orElse(0),
                        provinces.values().stream().mapToInt(Integer::intValue).sum(),
                        overByException));
    }
}
