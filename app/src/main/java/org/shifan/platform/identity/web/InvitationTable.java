package org.shifan.platform.identity.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shifan.decisions.table.BadTable;
import org.shifan.decisions.table.Mistake;
import org.shifan.decisions.table.Table;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations.Invited;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Words;

/** Reads a table of people to invite: organ, name, duties. Every error is named with its line. */
final class InvitationTable {
    /** People at once. */
    static final int MOST = 2_000;
    private static final int SHOWN = 50;
    private static final List<String> COLUMNS = List.of("organ", "name", "duties");

    /** Duties as people write them. */
    private static final Map<String, Duty> DUTIES =
            Map.of(
                    "handle", Duty.HANDLE,
                    "check", Duty.CHECK,
                    "sign", Duty.SIGN,
                    "administer", Duty.ADMINISTER,
                    "经办", Duty.HANDLE,
                    "审核", Duty.CHECK,
                    "签发", Duty.SIGN,
                    "管理", Duty.ADMINISTER);

    private final Identity identity;
    private final Actor actor;
    private final Errors errors;
    private final List<Found> found = new ArrayList<>();

    /** An error, which its words name with the line too. */
    private record Found(int line, Words what) {}

    private InvitationTable(Identity identity, Actor actor, Errors errors) {
        this.identity = identity;
        this.actor = actor;
        this.errors = errors;
    }

    static List<Invited> read(byte[] file, Identity identity, Actor actor, Errors errors) {
        return new InvitationTable(identity, actor, errors).read(file);
    }

    private List<Invited> read(byte[] file) {
        var people = new ArrayList<Invited>();
        try {
            var read = Table.reading(file, COLUMNS.toArray(String[]::new));
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
        var id = field(row, "organ");
        var organ = identity.organ(id);
        if (organ.isEmpty()) {
            error(line, "identity.many.organ", id);
        } else if (!identity.administers(actor, organ.get())) {
            error(line, "identity.many.foreign", organ.get().name());
        }
        var name = field(row, "name");
        if (name.isEmpty() || name.length() > 60) {
            error(line, "identity.many.name", 60);
        }
        return new Invited(id, name, duties(field(row, "duties"), line));
    }

    private Set<Duty> duties(String words, int line) {
        var duties = EnumSet.noneOf(Duty.class);
        for (var word : words.toLowerCase(Locale.ROOT).split("[\\s、,，;；/]+")) {
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
        found.add(new Found(mistake.line(), Words.text(mistake.text())));
    }
}
