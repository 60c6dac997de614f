package org.shifan.decisions.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/** Reads sections with their rules and task areas. */
final class RuleReader {

    /** Who sets what the notice leaves open, and when, where a rule does not say otherwise. */
    record Interpretations(Optional<Text> by, Optional<LocalDate> on) {
        static final Interpretations NONE = new Interpretations(Optional.empty(), Optional.empty());
    }

    private static final Text NOTHING = new Text(Map.of());
    private static final Origin UNKNOWN = new Origin.Clause("", "");
    private static final List<String> OF_NOTICE = List.of("clause", "quote");
    private static final List<String> OF_HOST = List.of("by", "on", "why");
    private static final List<String> OF_PRODUCT = List.of("how");

    private final Draft draft;
    private final Values values;
    private final SettingsReader settings;
    private final SettingsDraft settingsDraft;
    private final Interpretations interpretations;
    private final Optional<LocalDate> document;

    /** Conditions with the rules that carry them, to be compiled when all facts are known. */
    final Map<String, Node.Scalar> conditions = new LinkedHashMap<>();

    final List<Notice.Missing> missing = new ArrayList<>();

    /** The words of each rule, to be held against the figures that it sets. */
    final Map<String, List<Figures.Said>> words = new LinkedHashMap<>();

    /** Clauses that rules and task areas cite. */
    final List<Placed<String>> clauses = new ArrayList<>();

    private String current = "";

    RuleReader(
            Draft draft,
            Values values,
            SettingsReader settings,
            SettingsDraft settingsDraft,
            Interpretations interpretations,
            Optional<LocalDate> document) {
        this.draft = draft;
        this.values = values;
        this.settings = settings;
        this.settingsDraft = settingsDraft;
        this.interpretations = interpretations;
        this.document = document;
    }

    /** Whether there was a section at all; otherwise nothing more need be said of what it lacks. */
    boolean anything() {
        return !current.isEmpty();
    }

    Optional<Section> section(Node node) {
        var entry = new Entry(draft, values, node);
        var id = entry.must("id", n -> values.id(n, Draft.Named.SECTION), "");
        current = id;
        var title = entry.must("title", values::text, NOTHING);
        var areas =
                entry.may("task-areas", n -> Optional.of(values.list(n, 1, this::taskArea)))
                        .orElse(List.of());
        if (entry.has("missing")) {
            leftOut(entry, id);
            entry.done();
            return Optional.of(new Section(id, title, List.of(), areas));
        }
        var rules =
                entry.must(
                        "rules", n -> Optional.of(values.list(n, 1, this::rule)), List.<Rule>of());
        entry.done();
        return Optional.of(new Section(id, title, rules, areas));
    }

    /** A part that the source leaves out, and the settings that would have stood in it. */
    private void leftOut(Entry entry, String part) {
        entry.must("missing", n -> values.choice(n, Map.of("source", true)));
        var why = entry.must("why", values::text, NOTHING);
        draft.findings.add(Problem.SOURCE_MISSING, entry.at(), part);
        missing.add(new Notice.Missing(part, why));
        entry.may("leaves-out", n -> Optional.of(values.list(n, 1, this::setting)));
    }

    private Optional<Setting> setting(Node node) {
        var choices = new LinkedHashMap<String, Setting>();
        for (var setting : Setting.values()) {
            choices.put(setting.key(), setting);
        }
        var chosen = values.choice(node, choices);
        chosen.ifPresent(setting -> settingsDraft.leftOut.put(setting, node.at()));
        return chosen;
    }

    private Optional<Rule> rule(Node node) {
        var entry = new Entry(draft, values, node);
        var id = entry.must("id", n -> values.id(n, Draft.Named.RULE), "");
        var text = entry.must("text", values::text, NOTHING);
        var origin = origin(entry, id);
        boolean inPrinciple = entry.may("in-principle", values::bool).orElse(false);
        var when = entry.may("when", n -> condition(n, id));
        entry.field("sets").ifPresent(field -> settings.read(field.value(), id));
        entry.done();
        words.putIfAbsent(id, said(entry));
        return Optional.of(new Rule(id, text, origin, inPrinciple, when, settingsDraft.setBy(id)));
    }

    /** The text in each language, and what the rule quotes in the notice's own. */
    private List<Figures.Said> said(Entry entry) {
        var said = new ArrayList<Figures.Said>();
        entry.field("text")
                .map(Node.Field::value)
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .ifPresent(text -> text.fields().forEach(one -> say(said, one.key(), one)));
        entry.field("quote")
                .ifPresent(
                        quote ->
                                draft.languages.stream()
                                        .findFirst()
                                        .ifPresent(language -> say(said, language, quote)));
        return said;
    }

    private static void say(List<Figures.Said> said, String language, Node.Field field) {
        if (field.value() instanceof Node.Scalar scalar) {
            said.add(new Figures.Said(language, scalar.value(), scalar.at()));
        }
    }

    private Optional<String> condition(Node node, String rule) {
        var text = values.string(node);
        if (text.isPresent() && node instanceof Node.Scalar scalar) {
            conditions.put(rule, scalar);
        }
        return text;
    }

    private Origin origin(Entry entry, String rule) {
        var field = entry.field("origin");
        if (field.isEmpty()) {
            draft.findings.add(Problem.ORIGIN_MISSING, entry.at(), rule);
            // Which of the other keys belong here is unknown too; they are not worth a word each.
            List.of(OF_NOTICE, OF_HOST, OF_PRODUCT).forEach(keys -> keys.forEach(entry::field));
            return UNKNOWN;
        }
        var choices =
                Map.<String, Supplier<Origin>>of(
                        "notice", () -> clause(entry),
                        "host", () -> host(entry),
                        "product", () -> hint(entry));
        var read = values.choice(field.get().value(), choices);
        if (read.isEmpty()) {
            List.of(OF_NOTICE, OF_HOST, OF_PRODUCT).forEach(keys -> keys.forEach(entry::field));
            return UNKNOWN;
        }
        return read.get().get();
    }

    private Origin clause(Entry entry) {
        return new Origin.Clause(
                entry.must("clause", this::cited, ""), entry.must("quote", values::string, ""));
    }

    private Optional<String> cited(Node node) {
        var clause = values.string(node);
        clause.ifPresent(given -> clauses.add(new Placed<>(given, node.at())));
        return clause;
    }

    private Origin host(Entry entry) {
        refuseClause(entry, "host");
        var by = entry.may("by", values::text).or(interpretations::by);
        var on = entry.may("on", this::hostDate).or(interpretations::on);
        return new Origin.Host(
                by.orElse(NOTHING),
                on.orElse(LocalDate.EPOCH),
                entry.must("why", values::text, NOTHING));
    }

    /** A date on which the host decided, never before the notice. */
    Optional<LocalDate> hostDate(Node node) {
        var date = values.date(node);
        Calendar.host(date.map(day -> new Placed<>(day, node.at())), document, draft.findings);
        return date;
    }

    private Origin hint(Entry entry) {
        refuseClause(entry, "product");
        return new Origin.Hint(entry.must("how", values::text, NOTHING));
    }

    private void refuseClause(Entry entry, String origin) {
        for (var key : OF_NOTICE) {
            entry.field(key)
                    .ifPresent(
                            field ->
                                    draft.findings.add(
                                            Problem.CLAUSE_NOT_NOTICE, field.at(), key, origin));
        }
    }

    private Optional<TaskArea> taskArea(Node node) {
        var entry = new Entry(draft, values, node);
        var id = entry.must("id", n -> values.id(n, Draft.Named.TASK_AREA), "");
        if (entry.has("missing")) {
            leftOut(entry, current + "/" + id);
            entry.may("title", values::text);
            entry.done();
            return Optional.empty();
        }
        var area =
                new TaskArea(
                        id,
                        entry.must("clause", this::cited, ""),
                        entry.must("title", values::text, NOTHING),
                        entry.may("aim", values::text),
                        entry.must(
                                "tasks",
                                n -> Optional.of(values.list(n, 1, this::task)),
                                List.<TaskArea.Task>of()));
        entry.done();
        return Optional.of(area);
    }

    private Optional<TaskArea.Task> task(Node node) {
        var entry = new Entry(draft, values, node);
        var task =
                new TaskArea.Task(
                        entry.must("id", n -> values.id(n, Draft.Named.TASK), ""),
                        entry.must("text", values::text, NOTHING));
        entry.done();
        return Optional.of(task);
    }
}
