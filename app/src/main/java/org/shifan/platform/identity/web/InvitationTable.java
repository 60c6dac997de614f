package org.shifan.platform.identity.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shifan.decisions.table.BadTable;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Mistake.Code;
import org.shifan.decisions.table.Table;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations.Invited;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Words;

/**
 * Reads a table of people to invite: organ, name, duties, under heads in either language. Every
 * error is named with its line.
 */
final class InvitationTable {
    /** People at once. */
    static final int MOST = 2_000;

    private static final int SHOWN = 50;

    /** In this order in the template; in a file they may stand in any. */
    static final List<String> COLUMNS = List.of("organ", "name", "duties");

    /** Names in the template, which nobody has. */
    private static final Set<String> EXAMPLES = Set.of("示例，请改写或者删去", "Example, replace or delete");

    /** Columns as people head them. */
    private static final Map<String, String> HEADS =
            named(
                    Map.of(
                            "organ", "organ 机关 机构 单位 机关代码 机构代码 单位代码 机关名称 机构名称 单位名称",
                            "name", "name 姓名 名字 人员",
                            "duties", "duties duty 职责 职务 分工"));

    /** Duties as people write them. */
    private static final Map<String, Duty> DUTIES =
            named(
                    Map.of(
                            Duty.HANDLE, "handle handles 经办 经办人",
                            Duty.CHECK, "check checks 审核 审核人",
                            Duty.SIGN, "sign signs 签发 签发人",
                            Duty.ADMINISTER, "administer administers administrator 管理 管理员"));

    private final Identity identity;
    private final Actor actor;
    private final Errors errors;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, List<Organ>> names = new HashMap<>();
    private final Map<Person, Integer> lines = new HashMap<>();

    /** An error, which its words name with the line too. */
    private record Found(int line, Words what) {}

    /** Who is invited once only, whatever the duties. */
    private record Person(String organ, String name) {}

    private InvitationTable(Identity identity, Actor actor, Errors errors) {
        this.identity = identity;
        this.actor = actor;
        this.errors = errors;
    }

    /** What each word stands for, of the words for each. */
    private static <T> Map<String, T> named(Map<T, String> words) {
        var named = new HashMap<String, T>();
        words.forEach((one, all) -> List.of(all.split(" ")).forEach(word -> named.put(word, one)));
        return Map.copyOf(named);
    }

    static List<Invited> read(byte[] file, Identity identity, Actor actor, Errors errors) {
        return new InvitationTable(identity, actor, errors).read(file);
    }

    private List<Invited> read(byte[] file) {
        var people = new ArrayList<Invited>();
        try {
            var read = Table.spreadsheet(file, HEADS, COLUMNS.toArray(String[]::new));
            read.mistakes().forEach(this::error);
            read.table().ifPresent(table -> table.rows().forEach(row -> people.add(person(row))));
        } catch (BadTable bad) {
            bad.mistakes().forEach(this::error);
        }
        if (people.isEmpty() && found.isEmpty()) {
            error(1, "identity.many.empty");
        }
        if (people.size() > MOST) {
            error(MOST + 2, "identity.many.most", MOST);
        }
        tell();
        return found.isEmpty() ? people : List.of();
    }

    /** By line, whoever found them. */
    private void tell() {
        found.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .limit(SHOWN)
                .forEach(one -> errors.add("table", one.what()));
        if (found.size() > SHOWN) {
            errors.add("table", "identity.many.further", found.size() - SHOWN);
        }
    }

    private Invited person(Table.Row row) {
        int line = row.line();
        var organ = organ(field(row, "organ"), line);
        var name = field(row, "name");
        if (name.isEmpty() || name.length() > 60) {
            error(line, "identity.many.name", 60);
        } else if (EXAMPLES.contains(name)) {
            error(line, "identity.many.example.left");
        } else {
            once(new Person(organ, name), line);
        }
        return new Invited(organ, name, duties(field(row, "duties"), line));
    }

    private void once(Person person, int line) {
        var first = lines.putIfAbsent(person, line);
        if (first != null) {
            error(line, "identity.many.twice", first);
        }
    }

    /** The code of the organ that has this code, or this name or short name as the only one. */
    private String organ(String written, int line) {
        var found =
                identity.organ(written)
                        .map(List::of)
                        .orElseGet(() -> names().getOrDefault(written, List.of()));
        if (found.isEmpty()) {
            error(line, "identity.many.organ", written);
        } else if (found.size() > 1) {
            var codes = found.stream().map(Organ::id).limit(5).collect(Collectors.joining(" "));
            error(line, "identity.many.several", written, codes);
        } else if (!identity.administers(actor, found.getFirst())) {
            error(line, "identity.many.foreign", found.getFirst().name());
        }
        return found.isEmpty() ? written : found.getFirst().id();
    }

    private Map<String, List<Organ>> names() {
        if (names.isEmpty()) {
            for (var organ : identity.organs()) {
                Stream.of(organ.name(), organ.shortName())
                        .flatMap(text -> text.byLanguage().values().stream())
                        .distinct()
                        .forEach(
                                name ->
                                        names.computeIfAbsent(name, one -> new ArrayList<>())
                                                .add(organ));
            }
        }
        return names;
    }

    private Set<Duty> duties(String words, int line) {
        var duties = EnumSet.noneOf(Duty.class);
        var written =
                Stream.of(words.toLowerCase(Locale.ROOT).split("[\\s、,，;；/]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (written.isEmpty()) {
            error(line, "identity.many.duty.missing");
        }
        for (var word : written) {
            var duty = DUTIES.get(word);
            if (duty == null) {
                error(line, "identity.many.duty", word);
            } else {
                duties.add(duty);
            }
        }
        return duties;
    }

    private static String field(Table.Row row, String name) {
        return Objects.requireNonNullElse(row.cell(name), "").strip();
    }

    private void error(int line, String key, Object... args) {
        found.add(new Found(line, Words.of("identity.many.line", line, Words.of(key, args))));
    }

    private void error(Mistake mistake) {
        if (mistake.code() == Code.COLUMN_MISSING) {
            var column = Words.of("identity.many.head." + mistake.arguments().getFirst());
            error(mistake.line(), "identity.many.missing", column);
            return;
        }
        found.add(new Found(mistake.line(), Words.text(mistake.text())));
    }
}
