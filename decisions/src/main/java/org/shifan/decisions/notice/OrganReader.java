package org.shifan.decisions.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/** Reads who decides, who acts for the places and who reviews. */
final class OrganReader {
    private static final Text NOTHING = new Text(Map.of());
    private static final Map<String, LocalOrgan.Office> OFFICES =
            Stream.of(LocalOrgan.Office.values())
                    .collect(
                            Collectors.toMap(
                                    LocalOrgan.Office::key,
                                    office -> office,
                                    (one, other) -> one,
                                    LinkedHashMap::new));

    private final Draft draft;
    private final Values values;
    private final Optional<LocalDate> documentDate;

    OrganReader(Draft draft, Values values, Optional<LocalDate> documentDate) {
        this.draft = draft;
        this.values = values;
        this.documentDate = documentDate;
    }

    record Organs(
            Organ host,
            List<Organ> joint,
            List<Organ> successors,
            List<LocalOrgan> local,
            Position localAt) {
        static final Organ NOBODY =
                new Organ("", NOTHING, NOTHING, Optional.empty(), Optional.empty());
        static final Organs NONE =
                new Organs(NOBODY, List.of(), List.of(), List.of(), Position.START);
    }

    Organs read(Node node) {
        var entry = new Entry(draft, values, node);
        var organs =
                new Organs(
                        entry.must("host", this::organ, Organs.NOBODY),
                        entry.must(
                                "joint",
                                n -> Optional.of(values.list(n, 0, this::organ)),
                                List.<Organ>of()),
                        entry.may(
                                        "successors",
                                        n -> Optional.of(values.list(n, 1, this::successor)))
                                .orElse(List.of()),
                        entry.may("local", n -> Optional.of(values.list(n, 1, this::local)))
                                .orElse(List.of()),
                        entry.field("local").map(Node.Field::at).orElse(node.at()));
        entry.done();
        return organs;
    }

    private Optional<LocalOrgan> local(Node node) {
        var entry = new Entry(draft, values, node);
        var office = entry.must("office", n -> values.choice(n, OFFICES));
        var id = entry.must("id", n -> values.id(n, Draft.Named.ORGAN), "");
        var name = entry.must("name", values::text, NOTHING);
        entry.done();
        return office.map(held -> new LocalOrgan(held, id, name));
    }

    /** Every office that the settings give something to do has an organ that holds it. */
    void check(Organs organs, Settings settings) {
        if (organs.local().isEmpty()) {
            return;
        }
        var needed = EnumSet.of(LocalOrgan.Office.CITY_LEAD, LocalOrgan.Office.EXPERTS);
        if (settings.report().by() == Settings.Reporter.PROVINCIAL_COMMISSION) {
            needed.add(LocalOrgan.Office.PROVINCIAL_COMMISSION);
        }
        for (var approval : settings.approvals()) {
            needed.add(
                    approval == Settings.Approval.CITY_GOVERNMENT
                            ? LocalOrgan.Office.CITY_GOVERNMENT
                            : LocalOrgan.Office.PROVINCIAL_GOVERNMENT);
        }
        organs.local().forEach(organ -> needed.remove(organ.office()));
        for (var office : needed) {
            draft.findings.add(Problem.OFFICE_MISSING, organs.localAt(), office.key());
        }
    }

    private Optional<Organ> organ(Node node) {
        var entry = new Entry(draft, values, node);
        var id = entry.must("id", n -> values.id(n, Draft.Named.ORGAN), "");
        var until = entry.may("until", n -> values.date(n).map(day -> new Placed<>(day, n.at())));
        Calendar.organ(id, until, documentDate, draft.findings);
        var organ =
                new Organ(
                        id,
                        entry.must("name", values::text, NOTHING),
                        entry.must("short-name", values::text, NOTHING),
                        until.map(Placed::value),
                        entry.may("successor", n -> values.reference(n, Draft.Named.ORGAN)));
        entry.done();
        return Optional.of(organ);
    }

    private Optional<Organ> successor(Node node) {
        var entry = new Entry(draft, values, node);
        var name = entry.must("name", values::text, NOTHING);
        var organ =
                new Organ(
                        entry.must("id", n -> values.id(n, Draft.Named.ORGAN), ""),
                        name,
                        entry.may("short-name", values::text).orElse(name),
                        Optional.empty(),
                        Optional.empty());
        entry.done();
        return Optional.of(organ);
    }
}
