package org.shifan.programme.selection.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.shifan.platform.web.LogLine;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Decision;
import org.shifan.programme.selection.Objection;
import org.springframework.stereotype.Component;

/** What has happened in a round, with its records. */
@Component
class Chronicle {
    private final Desks desks;

    Chronicle(Desks desks) {
        this.desks = desks;
    }

    /** Newest first. */
    List<LogLine> of(Desk desk) {
        var lines = new ArrayList<LogLine>();
        var standing = desk.standing();
        var host = desk.organ(standing.organs().getFirst());
        standing.ranked().ifPresent(one -> lines.add(line(one.at(), host, one.entry(), "ranked")));
        standing.consultations()
                .forEach(
                        one ->
                                lines.add(
                                        line(
                                                one.at(),
                                                host,
                                                one.entry(),
                                                "consulted",
                                                one.number(),
                                                one.chosen().size())));
        standing.versions().forEach(one -> version(desk, one, lines));
        standing.proposals()
                .forEach(
                        one ->
                                lines.add(
                                        line(
                                                one.at(),
                                                host,
                                                one.entry(),
                                                "proposed",
                                                one.number())));
        standing.objections().forEach(one -> objection(host, one, lines));
        standing.issue()
                .ifPresent(
                        one ->
                                lines.add(
                                        line(one.at(), host, one.entry(), "issued", one.number())));
        lines.sort(Comparator.comparing(LogLine::at).reversed());
        return List.copyOf(lines);
    }

    private void version(Desk desk, Decision one, List<LogLine> lines) {
        var host = desk.organ(desk.standing().organs().getFirst());
        lines.add(line(one.at(), host, one.entry(), "drafted", one.version()));
        for (var opinion : one.opinions()) {
            lines.add(
                    line(
                            opinion.at(),
                            desk.organ(opinion.organ()),
                            opinion.entry(),
                            "opinion",
                            one.version(),
                            Words.of("selection.stance." + opinion.stance().name())));
        }
        for (var signature : one.signatures()) {
            lines.add(
                    line(
                            signature.at(),
                            desk.organ(signature.organ()),
                            signature.entry(),
                            "signed",
                            one.version()));
        }
    }

    private void objection(Words host, Objection one, List<LogLine> lines) {
        lines.add(
                line(
                        one.receivedAt(),
                        Words.of("selection.public"),
                        one.entry(),
                        "objected",
                        one.number()));
        one.finding()
                .ifPresent(
                        finding ->
                                lines.add(
                                        line(
                                                finding.at(),
                                                host,
                                                finding.entry(),
                                                "checked",
                                                one.number())));
        one.answer()
                .ifPresent(
                        answer ->
                                lines.add(
                                        line(
                                                answer.at(),
                                                host,
                                                answer.entry(),
                                                answer.upheld() ? "upheld" : "rejected",
                                                one.number())));
    }

    private LogLine line(Instant at, Words who, UUID entry, String what, Object... args) {
        return new LogLine(at, Words.of("selection.log." + what, args), who, desks.record(entry));
    }
}
