package org.shifan.decisions.notice;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/** Reads the root of a notice file, and checks at the end what only the whole can show. */
final class NoticeReader {

    private static final int SCHEMA = 1;
    private static final Text NOTHING = new Text(Map.of());
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern FACT_NAME =
            Pattern.compile(
                    "(?!(true|false|null|in|as|break|const|continue|else|for|function|if|import"
                            + "|let|loop|package|namespace|return|var|void|while)$)[a-z][a-z0-9_]*");
    private static final Map<String, Fact.Type> TYPES =
            Map.of(
                    "bool", Fact.Type.BOOL,
                    "int", Fact.Type.INT,
                    "double", Fact.Type.DOUBLE,
                    "string", Fact.Type.STRING);

    private final Draft draft;
    private final Values values;
    private final Findings findings;
    private Optional<LocalDate> documentDate = Optional.empty();

    NoticeReader(Findings findings) {
        this.findings = findings;
        this.draft = new Draft(findings);
        this.values = new Values(draft);
    }

    /** The notice, which is worth something only if nothing was found to be an error. */
    Notice read(Node node, String sha256) {
        var root = new Entry(draft, values, node);
        draft.languages = root.must("languages", this::languages, List.of());
        root.must("schema", this::schema);
        var id = root.must("id", values::id, "");
        int version = root.must("version", n -> values.whole(n, 1), 1);
        var zone = root.must("zone", this::zone);
        var title = root.must("title", values::text, NOTHING);
        var document = root.must("document", this::document);
        var addressees =
                root.must("addressees", n -> some(n, this::addressee), List.<Notice.Addressee>of());
        var organs =
                root.must(
                        "organs", n -> Optional.of(organReader().read(n)), OrganReader.Organs.NONE);
        var annexes = root.may("annexes", n -> some(n, this::annex)).orElse(List.of());
        var lists = root.may("lists", n -> some(n, this::list)).orElse(List.of());
        var facts = root.may("facts", n -> some(n, this::fact)).orElse(List.of());
        var settings = new SettingsDraft();
        var rules = rules(root, settings, zone);
        var sections = root.must("sections", n -> some(n, rules::section), List.<Section>of());
        root.done();
        check(settings, rules, facts, zone);
        Clauses.check(
                draft.languages.stream().findFirst(),
                sections,
                rules.clauses,
                rules.missing.isEmpty(),
                findings);
        organReader().check(organs, settings.settings());
        return new Notice(
                id,
                version,
                draft.languages,
                zone.orElse(ZoneOffset.UTC),
                title,
                document.orElse(NO_DOCUMENT),
                addressees,
                organs.host(),
                organs.joint(),
                organs.successors(),
                organs.local(),
                annexes,
                lists,
                facts,
                sections,
                settings.settings(),
                settings.ruleOf,
                rules.missing,
                sha256);
    }

    private static final Notice.Document NO_DOCUMENT =
            new Notice.Document(
                    "", LocalDate.EPOCH, List.of(), new Text(Map.of()), Optional.empty());

    private void check(
            SettingsDraft settings, RuleReader rules, List<Fact> facts, Optional<ZoneId> zone) {
        draft.resolve();
        if (rules.anything()) {
            Completeness.check(settings, findings);
        }
        Completeness.alternatives(
                settings, draft.defined(Draft.Named.RULE), rules.conditions.keySet(), findings);
        Calendar.check(settings, documentDate, zone, findings);
        Arithmetic.check(settings, findings);
        Figures.check(settings, rules.words, zone, findings);
        Conditions.check(facts, rules.conditions, findings);
    }

    private OrganReader organReader() {
        return new OrganReader(draft, values, documentDate);
    }

    private RuleReader rules(Entry root, SettingsDraft settings, Optional<ZoneId> zone) {
        var reader = new SettingsReader(draft, values, settings, zone);
        var interpretations =
                root.must(
                        "interpretations", this::interpretations, RuleReader.Interpretations.NONE);
        return new RuleReader(draft, values, reader, settings, interpretations, documentDate);
    }

    private Entry entry(Node node) {
        return new Entry(draft, values, node);
    }

    private <T> Optional<List<T>> some(
            Node node, java.util.function.Function<Node, Optional<T>> item) {
        return Optional.of(values.list(node, 1, item));
    }

    private Optional<Integer> schema(Node node) {
        var number = values.whole(node, 1);
        if (number.isPresent() && number.get() != SCHEMA) {
            findings.add(Problem.VALUE_UNKNOWN, node.at(), number.get(), SCHEMA, SCHEMA);
        }
        return number;
    }

    private Optional<List<String>> languages(Node node) {
        return Optional.of(values.list(node, 1, this::language).stream().distinct().toList());
    }

    private Optional<String> language(Node node) {
        var language = values.shaped(node, LANGUAGE, "zh");
        language.ifPresent(code -> draft.define(Draft.Named.LANGUAGE, code, node.at()));
        return language;
    }

    private Optional<ZoneId> zone(Node node) {
        return values.string(node)
                .flatMap(
                        name -> {
                            try {
                                return Optional.of(ZoneId.of(name));
                            } catch (DateTimeException _) {
                                findings.add(Problem.ZONE_UNKNOWN, node.at(), name);
                                return Optional.empty();
                            }
                        });
    }

    private Optional<Notice.Document> document(Node node) {
        var entry = entry(node);
        var number = entry.must("number", values::string, "");
        documentDate = entry.must("date", values::date);
        var basis =
                entry.must(
                        "basis",
                        n -> Optional.of(values.list(n, 0, this::basis)),
                        List.<Notice.Basis>of());
        var source = entry.must("source", this::source, new Text(Map.of()));
        var contact = entry.may("contact", values::text);
        entry.done();
        return Optional.of(
                new Notice.Document(
                        number, documentDate.orElse(LocalDate.EPOCH), basis, source, contact));
    }

    /** Words that are the same in every language, or a text in each. */
    private Optional<Text> source(Node node) {
        return node instanceof Node.Fields
                ? values.text(node)
                : values.string(node)
                        .map(
                                words ->
                                        new Text(
                                                draft.languages.stream()
                                                        .collect(toMap(one -> one, one -> words))));
    }

    private Optional<Notice.Basis> basis(Node node) {
        var entry = entry(node);
        var basis =
                new Notice.Basis(
                        entry.must("title", values::text, NOTHING),
                        entry.must("number", values::string, ""));
        entry.done();
        return Optional.of(basis);
    }

    private Optional<Notice.Addressee> addressee(Node node) {
        var entry = entry(node);
        var addressee =
                new Notice.Addressee(
                        entry.must("id", n -> values.id(n, Draft.Named.ADDRESSEE), ""),
                        entry.must("name", values::text, NOTHING));
        entry.done();
        return Optional.of(addressee);
    }

    private Optional<Notice.Annex> annex(Node node) {
        var entry = entry(node);
        var number = entry.must("number", values::string, "");
        draft.define(Draft.Named.ANNEX, number, entry.at());
        var title = entry.must("title", values::text, NOTHING);
        Optional<Text> why = Optional.empty();
        if (entry.has("missing")) {
            entry.must("missing", n -> values.choice(n, Map.of("source", true)));
            why = entry.must("why", values::text);
            findings.add(Problem.ANNEX_MISSING, entry.at(), number);
        }
        entry.done();
        return Optional.of(new Notice.Annex(number, title, why));
    }

    private Optional<Notice.SourceList> list(Node node) {
        var entry = entry(node);
        var list =
                new Notice.SourceList(
                        entry.must("id", n -> values.id(n, Draft.Named.LIST), ""),
                        entry.must("title", values::text, NOTHING));
        entry.done();
        return Optional.of(list);
    }

    private Optional<Fact> fact(Node node) {
        var entry = entry(node);
        var name = entry.must("name", n -> values.shaped(n, FACT_NAME, "gdp_top_100"));
        name.ifPresent(given -> draft.define(Draft.Named.FACT, given, entry.at()));
        var text = entry.must("text", values::text, NOTHING);
        var list = entry.must("list", n -> values.reference(n, Draft.Named.LIST), "");
        var type = entry.must("type", n -> values.choice(n, TYPES));
        // Whether a city is on a list is yes or no; anything else is read from a column.
        var column =
                type.isEmpty() || type.get() == Fact.Type.BOOL
                        ? entry.may("column", values::string)
                        : entry.must("column", values::string);
        entry.done();
        return name.isPresent() && type.isPresent()
                ? Optional.of(new Fact(name.get(), text, list, column, type.get()))
                : Optional.empty();
    }

    private Optional<RuleReader.Interpretations> interpretations(Node node) {
        var entry = entry(node);
        var by = entry.must("by", values::text);
        var on =
                entry.must(
                        "on",
                        n -> {
                            var date = values.date(n);
                            Calendar.host(
                                    date.map(day -> new Placed<>(day, n.at())),
                                    documentDate,
                                    findings);
                            return date;
                        });
        entry.done();
        return Optional.of(new RuleReader.Interpretations(by, on));
    }
}
