package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/**
 * Whether the words of a rule say the figure that the rule sets. Compared are only figures with a
 * unit of their own, and only with words that state a number of that unit, in Chinese or English.
 */
final class Figures {

    /**
     * Words of a rule in one language: its text, or what it quotes.
     *
     * @param at where they stand
     */
    record Said(String language, String words, Position at) {}

    private final SettingsDraft settings;
    private final Map<String, List<Said>> rules;
    private final Optional<ZoneId> zone;
    private final Findings findings;

    private Figures(
            SettingsDraft settings,
            Map<String, List<Said>> rules,
            Optional<ZoneId> zone,
            Findings findings) {
        this.settings = settings;
        this.rules = rules;
        this.zone = zone;
        this.findings = findings;
    }

    /**
     * Compares every figure that is known with the words beside it.
     *
     * @param rules id of a rule to its words
     */
    static void check(
            SettingsDraft settings,
            Map<String, List<Said>> rules,
            Optional<ZoneId> zone,
            Findings findings) {
        var figures = new Figures(settings, rules, zone, findings);
        figures.places();
        figures.others();
        figures.dates();
    }

    private void places() {
        var rounds = settings.rounds.stream().map(SettingsDraft.Round::places).toList();
        number(Setting.ROUNDS, "places", Unit.CITY, rounds);
        number(Setting.ROUNDS, "rounds", Unit.ROUND, List.of(rounds.size()));
        settings.limits.ifPresent(
                limits ->
                        number(
                                Setting.QUOTA,
                                Setting.QUOTA.key(),
                                Unit.CITY,
                                List.copyOf(limits.value().values())));
        settings.total.ifPresent(
                total -> {
                    var provinces = List.copyOf(total.provinces().values());
                    number(Setting.QUOTA_TOTAL, "places", Unit.CITY, List.of(total.places()));
                    // Fewer numbers than regions are not those of regions: 22 个省和 5 个自治区.
                    exactly(
                            Setting.QUOTA_TOTAL,
                            "provinces",
                            shown(exact(provinces)),
                            Unit.PROVINCE,
                            exact(provinces),
                            provinces.size());
                });
    }

    private void others() {
        number(
                Setting.MATERIALS,
                "copies",
                Unit.COPY,
                settings.materials.stream().map(Settings.Material::copies).toList());
        number(Setting.PLAN, "plan", Unit.SECTION, List.of(settings.plan.size()));
        number(Setting.SUPPLEMENT, "supplement", Unit.WORKING_DAY, List.of(settings.supplement));
        number(Setting.OBJECTION, "objection", Unit.WORKING_DAY, List.of(settings.objection));
        number(
                Setting.REVIEW,
                "per-application",
                Unit.EXPERT,
                List.of(settings.panel.perApplication()));
        number(
                Setting.REVIEW,
                "most-per-expert",
                Unit.APPLICATION,
                List.of(settings.panel.mostPerExpert()));
        number(
                Setting.REVIEW_RUBRIC,
                "criteria",
                Unit.CRITERION,
                List.of(settings.rubric.criteria().size()));
        hint(Setting.HINT_FACILITIES, Unit.PERCENT, settings.hints.facilities(), 2);
        hint(Setting.HINT_GROWTH, Unit.TIMES, settings.hints.growth(), 0);
    }

    /** A bound that the words may give in another magnitude: 0.70 as 70 %. */
    private void hint(Setting setting, Unit unit, Optional<BigDecimal> bound, int places) {
        bound.ifPresent(
                given ->
                        exactly(
                                setting,
                                setting.key(),
                                given.toPlainString(),
                                unit,
                                Set.of(given.movePointRight(places).stripTrailingZeros()),
                                1));
    }

    private void number(Setting setting, String key, Unit unit, List<Integer> figures) {
        var exact = exact(figures);
        exactly(setting, key, shown(exact), unit, exact, 1);
    }

    /**
     * The words disagree if they lack a figure, and state another number of its unit instead.
     *
     * @param least numbers of the unit that words must state to be compared
     */
    private void exactly(
            Setting setting,
            String key,
            String shown,
            Unit unit,
            Set<BigDecimal> figures,
            int least) {
        compare(
                setting,
                key,
                shown,
                (language, words) -> {
                    var numbers = Numerals.in(words);
                    var counts = unit.in(language, words, numbers);
                    if (counts.size() < least || says(numbers, figures)) {
                        return new Stated(counts.size() >= least, List.of());
                    }
                    var strange = counts.stream().filter(c -> !figures.contains(c.value()));
                    return new Stated(true, strange.map(Unit.Count::words).toList());
                });
    }

    private static boolean says(List<Numerals.Numeral> numbers, Set<BigDecimal> figures) {
        var values = new HashSet<BigDecimal>();
        numbers.forEach(number -> values.add(number.value()));
        return values.containsAll(figures);
    }

    private void dates() {
        instant(Setting.SCHEDULE_OPENS, settings.opens, false);
        instant(Setting.SCHEDULE_DEADLINE, settings.deadline, true);
        for (var placed : settings.events) {
            event(placed.value(), placed.at());
        }
    }

    /** “By 27 November” may end with that day or before it begins: an end at midnight fits both. */
    private void instant(Setting setting, Optional<Placed<Instant>> instant, boolean ends) {
        if (instant.isEmpty() || zone.isEmpty()) {
            return;
        }
        var time = instant.get().value().atZone(zone.get());
        var day = time.toLocalDate();
        boolean whole = ends && time.toLocalTime().equals(LocalTime.MIDNIGHT);
        var days = whole ? List.of(day.minusDays(1), day) : List.of(day);
        compare(
                setting,
                setting.key(),
                time.toOffsetDateTime().toString(),
                (language, words) -> stated(days, language, words));
    }

    /** A date of the calendar: against its own words, and against the rule that it comes from. */
    private void event(Settings.Event event, Position at) {
        var days = event.days();
        if (days.isEmpty()) {
            return;
        }
        var said = new ArrayList<Said>();
        new TreeMap<>(event.when().byLanguage())
                .forEach((language, words) -> said.add(new Said(language, words, at)));
        said.addAll(rules.getOrDefault(event.rule(), List.of()));
        compare(
                at,
                event.rule(),
                String.join("/", Setting.SCHEDULE_EVENTS.key(), event.id()),
                days.stream().map(LocalDate::toString).collect(Collectors.joining(", ")),
                said,
                (language, words) -> stated(days, language, words));
    }

    private static Stated stated(List<LocalDate> days, String language, String words) {
        var dates = DateWords.in(language, words);
        boolean fits = dates.stream().anyMatch(date -> days.stream().anyMatch(date::is));
        return new Stated(
                !dates.isEmpty(),
                fits ? List.of() : dates.stream().map(DateWords::words).distinct().toList());
    }

    /**
     * What words state of a figure.
     *
     * @param anything whether they state a number of its unit at all
     * @param instead what they state that is not the figure
     */
    private record Stated(boolean anything, List<String> instead) {}

    private void compare(
            Setting setting,
            String key,
            String figure,
            BiFunction<String, String, Stated> reading) {
        var rule = settings.ruleOf.get(setting.key());
        var at = settings.set.get(setting);
        if (rule != null && at != null) {
            compare(at, rule, key, figure, rules.getOrDefault(rule, List.of()), reading);
        }
    }

    /** Named at the figure if all words are against it, else at the words that are. */
    private void compare(
            Position at,
            String rule,
            String key,
            String figure,
            List<Said> said,
            BiFunction<String, String, Stated> reading) {
        var against = new LinkedHashSet<String>();
        Optional<Position> first = Optional.empty();
        boolean agreed = false;
        for (var one : said) {
            var stated = reading.apply(one.language(), one.words());
            agreed |= stated.anything() && stated.instead().isEmpty();
            stated.instead().forEach(words -> against.add("“" + words + "”"));
            first = first.isEmpty() && !stated.instead().isEmpty() ? Optional.of(one.at()) : first;
        }
        if (first.isPresent()) {
            findings.add(
                    Problem.WORDS_DISAGREE,
                    agreed ? first.get() : at,
                    key,
                    figure,
                    rule,
                    String.join(" / ", against));
        }
    }

    private static Set<BigDecimal> exact(Iterable<Integer> numbers) {
        var exact = new LinkedHashSet<BigDecimal>();
        numbers.forEach(number -> exact.add(BigDecimal.valueOf(number).stripTrailingZeros()));
        return exact;
    }

    private static String shown(Set<BigDecimal> figures) {
        return figures.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }
}
