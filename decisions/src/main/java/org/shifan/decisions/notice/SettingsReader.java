package org.shifan.decisions.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/** Reads what a rule sets. */
final class SettingsReader {

    private static final Pattern RECEIPT =
            Pattern.compile("(?=.*\\{city\\})(?=.*\\{n\\})[A-Za-z0-9.{}-]+");
    private static final Map<String, Settings.Join> JOINS =
            ordered("any", Settings.Join.ANY, "all", Settings.Join.ALL);
    private static final Map<String, Settings.Approval> APPROVALS =
            ordered(
                    "city-government",
                    Settings.Approval.CITY_GOVERNMENT,
                    "province-government",
                    Settings.Approval.PROVINCE_GOVERNMENT);
    private static final Map<String, Settings.Reporter> REPORTERS =
            ordered(
                    "provincial-commission",
                    Settings.Reporter.PROVINCIAL_COMMISSION,
                    "city",
                    Settings.Reporter.CITY);
    private static final Map<String, Settings.PlanSection.Kind> KINDS =
            Map.of(
                    "text",
                    Settings.PlanSection.Kind.TEXT,
                    "measures",
                    Settings.PlanSection.Kind.MEASURES,
                    "indicators",
                    Settings.PlanSection.Kind.INDICATORS);
    private static final Map<String, Settings.Conflict> CONFLICTS =
            Map.of(
                    "own-province",
                    Settings.Conflict.OWN_PROVINCE,
                    "own-city",
                    Settings.Conflict.OWN_CITY,
                    "own-employer",
                    Settings.Conflict.OWN_EMPLOYER,
                    "declared",
                    Settings.Conflict.DECLARED);
    private static final Map<String, Settings.Tie> TIES =
            ordered(
                    "joint-decision",
                    Settings.Tie.JOINT_DECISION,
                    "earlier-criterion",
                    Settings.Tie.EARLIER_CRITERION);
    private static final Map<String, Settings.Publicity> PUBLICITY =
            Map.of(
                    "public",
                    Settings.Publicity.PUBLIC,
                    "on-request",
                    Settings.Publicity.ON_REQUEST,
                    "withheld",
                    Settings.Publicity.WITHHELD);

    private final Draft draft;
    private final Values values;
    private final SettingsDraft settings;
    private final Optional<ZoneId> zone;

    SettingsReader(Draft draft, Values values, SettingsDraft settings, Optional<ZoneId> zone) {
        this.draft = draft;
        this.values = values;
        this.settings = settings;
        this.zone = zone;
    }

    private static <T> Map<String, T> ordered(String a, T first, String b, T second) {
        var map = new LinkedHashMap<String, T>();
        map.put(a, first);
        map.put(b, second);
        return map;
    }

    /** Reads the mapping under {@code sets} of the rule with the id. */
    void read(Node node, String rule) {
        var entry = entry(node);
        for (var setting : Setting.values()) {
            entry.field(setting.key()).ifPresent(field -> read(setting, field, rule));
        }
        entry.done();
    }

    private void read(Setting setting, Node.Field field, String rule) {
        var first = settings.set.putIfAbsent(setting, field.at());
        if (first != null) {
            draft.findings.add(Problem.SETTING_TWICE, field.at(), setting.key(), first.line());
        }
        settings.ruleOf.putIfAbsent(setting.key(), rule);
        value(setting, field.value());
    }

    private void value(Setting setting, Node node) {
        switch (setting) {
            case APPLICANTS -> settings.applicants = applicants(node);
            case APPLICANTS_EXCLUDED ->
                    settings.excluded = values.reference(node, Draft.Named.LIST);
            case CONDITIONS -> settings.conditions = conditions(node);
            case CONDITIONS_EXCEPTION -> settings.exception = values.bool(node).orElse(false);
            case QUOTA -> quota(node);
            case QUOTA_TOTAL -> settings.total = total(node);
            case QUOTA_OVER ->
                    settings.overByException =
                            values.choice(node, ordered("by-exception", true, "refused", false))
                                    .orElse(false);
            case APPROVALS ->
                    settings.approvals =
                            values.list(node, 0, item -> values.choice(item, APPROVALS));
            case REPORT -> values.choice(node, REPORTERS).ifPresent(by -> settings.reporter = by);
            case REPORT_RANKED -> settings.ranked = values.bool(node).orElse(false);
            case REPORT_LATE ->
                    settings.lateRefused =
                            values.choice(node, ordered("refused", true, "accepted", false))
                                    .orElse(true);
            case MATERIALS -> settings.materials = values.list(node, 1, this::material);
            case PLAN -> settings.plan = values.list(node, 1, this::planSection);
            case SCHEDULE_OPENS -> settings.opens = instant(node);
            case SCHEDULE_DEADLINE -> settings.deadline = instant(node);
            case SCHEDULE_EVENTS -> settings.events = values.list(node, 0, this::event);
            case SUPPLEMENT -> settings.supplement = values.whole(node, 0).orElse(0);
            case REVIEW -> settings.panel = panel(node);
            case REVIEW_CONFLICTS -> settings.conflicts = set(node, 0, this::conflict);
            case REVIEW_RUBRIC -> settings.rubric = rubric(node);
            case ROUNDS -> settings.rounds = values.list(node, 1, this::round);
            case ROUNDS_TIE -> values.choice(node, TIES).ifPresent(tie -> settings.tie = tie);
            case OBJECTION -> settings.objection = values.whole(node, 0).orElse(0);
            case PUBLICATION -> settings.publication = publication(node);
            case HINT_FACILITIES ->
                    settings.hints =
                            new Settings.Hints(values.decimal(node, 0), settings.hints.growth());
            case HINT_GROWTH ->
                    settings.hints =
                            new Settings.Hints(
                                    settings.hints.facilities(), values.decimal(node, 0));
            case RECEIPT ->
                    settings.receipt =
                            values.shaped(node, RECEIPT, "SF-2013-2-{city}-{n}").orElse("");
            case HOLIDAYS -> settings.holidays = holidays(node);
        }
    }

    private Entry entry(Node node) {
        return new Entry(draft, values, node);
    }

    private Optional<Placed<Instant>> instant(Node node) {
        return values.instant(node, zone).map(time -> new Placed<>(time, node.at()));
    }

    private <T> Set<T> set(Node node, int least, Function<Node, Optional<T>> item) {
        return values.list(node, least, item).stream()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Settings.Conflict> conflict(Node node) {
        return values.choice(node, CONFLICTS);
    }

    private SettingsDraft.Who applicants(Node node) {
        var entry = entry(node);
        var who =
                new SettingsDraft.Who(
                        entry.must("province-kinds", this::ids, Set.of()),
                        entry.must("levels", this::ids, Set.of()));
        entry.done();
        return who;
    }

    private Optional<Set<String>> ids(Node node) {
        return Optional.of(set(node, 1, values::id));
    }

    private SettingsDraft.Joined conditions(Node node) {
        var entry = entry(node);
        var join = entry.must("join", n -> values.choice(n, JOINS), Settings.Join.ANY);
        var alternatives =
                entry.must(
                        "alternatives",
                        n ->
                                Optional.of(
                                        values.list(
                                                n, 1, i -> values.reference(i, Draft.Named.RULE))),
                        List.<String>of());
        entry.done();
        return new SettingsDraft.Joined(join, alternatives);
    }

    private void quota(Node node) {
        if (node instanceof Node.Scalar(var word, _, _, _, _, _) && word.equals("none")) {
            settings.quotaNone = true;
            return;
        }
        settings.limits = regions(node).map(limits -> new Placed<>(limits, node.at()));
    }

    /** A whole number for each region. */
    private Optional<Map<String, Integer>> regions(Node node) {
        if (!(node instanceof Node.Fields(var fields, _))) {
            values.wrongType(node, "mapping");
            return Optional.empty();
        }
        var regions = new LinkedHashMap<String, Integer>();
        for (var field : fields) {
            if (!Values.ID.matcher(field.key()).matches()) {
                draft.findings.add(Problem.VALUE_SHAPE, field.at(), field.key(), "east");
            }
            values.whole(field.value(), 1).ifPresent(number -> regions.put(field.key(), number));
        }
        if (fields.isEmpty()) {
            draft.findings.add(Problem.LIST_TOO_SHORT, node.at(), 1);
        }
        return Optional.of(regions);
    }

    private Optional<SettingsDraft.Total> total(Node node) {
        var entry = entry(node);
        var provinces = entry.must("provinces", this::regions);
        var places = entry.must("places", n -> values.whole(n, 1));
        entry.done();
        return provinces.isEmpty() || places.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettingsDraft.Total(provinces.get(), places.get(), entry.at()));
    }

    private Optional<Settings.Material> material(Node node) {
        var entry = entry(node);
        var material =
                new Settings.Material(
                        entry.must("id", n -> values.id(n, Draft.Named.MATERIAL), ""),
                        entry.must("text", values::text, new Text(Map.of())),
                        entry.must("copies", n -> values.whole(n, 0), 0),
                        entry.must("electronic", values::bool, false));
        entry.done();
        return Optional.of(material);
    }

    private Optional<Settings.PlanSection> planSection(Node node) {
        var entry = entry(node);
        var section =
                new Settings.PlanSection(
                        entry.must("id", n -> values.id(n, Draft.Named.PLAN_SECTION), ""),
                        entry.must("title", values::text, new Text(Map.of())),
                        entry.must("hint", values::text, new Text(Map.of())),
                        entry.must(
                                "kind",
                                n -> values.choice(n, KINDS),
                                Settings.PlanSection.Kind.TEXT),
                        entry.must("required", values::bool, true));
        entry.done();
        return Optional.of(section);
    }

    private Optional<Placed<Settings.Event>> event(Node node) {
        var entry = entry(node);
        var event =
                new Settings.Event(
                        entry.must("id", n -> values.id(n, Draft.Named.EVENT), ""),
                        entry.must("rule", n -> values.reference(n, Draft.Named.RULE), ""),
                        entry.must("text", values::text, new Text(Map.of())),
                        entry.may("from", values::date),
                        entry.may("until", values::date),
                        entry.must("when", values::text, new Text(Map.of())));
        entry.done();
        return Optional.of(new Placed<>(event, entry.at()));
    }

    private SettingsDraft.Panel panel(Node node) {
        var entry = entry(node);
        var panel =
                new SettingsDraft.Panel(
                        entry.must("per-application", n -> values.whole(n, 1), 1),
                        entry.must("most-per-expert", n -> values.whole(n, 1), 1));
        entry.done();
        return panel;
    }

    private SettingsDraft.Rubric rubric(Node node) {
        var entry = entry(node);
        var least = entry.must("least", n -> values.whole(n, 0));
        var most = entry.must("most", n -> values.whole(n, 1));
        var criteria = entry.must("criteria", this::criteria, List.<Settings.Criterion>of());
        entry.done();
        if (least.isPresent() && most.isPresent() && least.get() >= most.get()) {
            draft.findings.add(Problem.SCALE_REVERSED, entry.at(), least.get(), most.get());
        }
        return new SettingsDraft.Rubric(least.orElse(0), most.orElse(0), criteria);
    }

    private Optional<List<Settings.Criterion>> criteria(Node node) {
        var criteria = values.list(node, 1, this::criterion);
        Arithmetic.weights(criteria, node, draft.findings);
        return Optional.of(criteria);
    }

    private Optional<Settings.Criterion> criterion(Node node) {
        var entry = entry(node);
        var id = entry.must("id", n -> values.id(n, Draft.Named.CRITERION), "");
        var text = entry.must("text", values::text, new Text(Map.of()));
        var weight = entry.must("weight", n -> values.decimal(n, 0));
        entry.done();
        return weight.map(exact -> new Settings.Criterion(id, text, exact));
    }

    private Optional<SettingsDraft.Round> round(Node node) {
        var entry = entry(node);
        var id = entry.must("id", n -> values.id(n, Draft.Named.ROUND), "");
        var title = entry.must("title", values::text, new Text(Map.of()));
        var places = entry.must("places", n -> values.whole(n, 1));
        entry.done();
        return places.map(most -> new SettingsDraft.Round(id, title, most, entry.at()));
    }

    private Map<String, Settings.Publicity> publication(Node node) {
        var entry = entry(node);
        var publication = new LinkedHashMap<String, Settings.Publicity>();
        for (var document : new TreeSet<>(Settings.DOCUMENTS)) {
            entry.may(document, n -> values.choice(n, PUBLICITY))
                    .ifPresent(publicity -> publication.put(document, publicity));
        }
        entry.done();
        return publication;
    }

    private Settings.Holidays holidays(Node node) {
        var entry = entry(node);
        var holidays =
                new Settings.Holidays(
                        entry.must("off", n -> days(n, false), Set.of()),
                        entry.must("worked", n -> days(n, true), Set.of()));
        entry.done();
        return holidays;
    }

    private Optional<Set<LocalDate>> days(Node node, boolean weekend) {
        return Optional.of(
                new TreeSet<>(
                        values.list(
                                node,
                                0,
                                item -> {
                                    var day = values.date(item);
                                    day.ifPresent(
                                            d ->
                                                    Calendar.weekday(
                                                            d, weekend, item.at(), draft.findings));
                                    return day;
                                })));
    }
}
