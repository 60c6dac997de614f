package org.shifan.decisions.notice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/** Reads the settings that consist of several values. */
final class SettingParts {

    private static final Map<String, Settings.Join> JOINS =
            SettingsReader.ordered("any", Settings.Join.ANY, "all", Settings.Join.ALL);
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

    SettingParts(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    private Entry entry(Node node) {
        return new Entry(draft, values, node);
    }

    private <T> Set<T> set(Node node, int least, Function<Node, Optional<T>> item) {
        return values.list(node, least, item).stream()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<Settings.Conflict> conflicts(Node node) {
        return set(node, 0, item -> values.choice(item, CONFLICTS));
    }

    SettingsDraft.Who applicants(Node node) {
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

    SettingsDraft.Joined conditions(Node node) {
        var entry = entry(node);
        var join = entry.must("join", n -> values.choice(n, JOINS), Settings.Join.ANY);
        var alternatives = entry.must("alternatives", this::alternatives);
        entry.done();
        return new SettingsDraft.Joined(join, alternatives.orElse(List.of()));
    }

    private Optional<List<Placed<String>>> alternatives(Node node) {
        return Optional.of(
                values.list(
                        node,
                        1,
                        item ->
                                values.reference(item, Draft.Named.RULE)
                                        .map(rule -> new Placed<>(rule, item.at()))));
    }

    /** A whole number for each region. */
    Optional<Map<String, Integer>> regions(Node node) {
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

    Optional<SettingsDraft.Total> total(Node node) {
        var entry = entry(node);
        var provinces = entry.must("provinces", this::regions);
        var places = entry.must("places", n -> values.whole(n, 1));
        entry.done();
        return provinces.isEmpty() || places.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettingsDraft.Total(provinces.get(), places.get(), entry.at()));
    }

    Optional<Settings.Material> material(Node node) {
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

    Optional<Settings.PlanSection> planSection(Node node) {
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

    Optional<Placed<Settings.Event>> event(Node node) {
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

    SettingsDraft.Panel panel(Node node) {
        var entry = entry(node);
        var panel =
                new SettingsDraft.Panel(
                        entry.must("per-application", n -> values.whole(n, 1), 1),
                        entry.must("most-per-expert", n -> values.whole(n, 1), 1));
        entry.done();
        return panel;
    }

    SettingsDraft.Rubric rubric(Node node) {
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

    Optional<SettingsDraft.Round> round(Node node) {
        var entry = entry(node);
        var id = entry.must("id", n -> values.id(n, Draft.Named.ROUND), "");
        var title = entry.must("title", values::text, new Text(Map.of()));
        var places = entry.must("places", n -> values.whole(n, 1));
        entry.done();
        return places.map(most -> new SettingsDraft.Round(id, title, most, entry.at()));
    }

    Map<String, Settings.Publicity> publication(Node node) {
        var entry = entry(node);
        var publication = new LinkedHashMap<String, Settings.Publicity>();
        for (var document : new TreeSet<>(Settings.DOCUMENTS)) {
            entry.may(document, n -> values.choice(n, PUBLICITY))
                    .ifPresent(publicity -> publication.put(document, publicity));
        }
        entry.done();
        return publication;
    }

    Settings.Holidays holidays(Node node) {
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
