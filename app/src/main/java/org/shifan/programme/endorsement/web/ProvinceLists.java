package org.shifan.programme.endorsement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.Report;
import org.springframework.stereotype.Component;

/** What a province compares: its cities, and what it has reported. */
@Component
class ProvinceLists {
    private final Formats formats;

    ProvinceLists(Formats formats) {
        this.formats = formats;
    }

    /** The cities beside each other, a row for each. */
    Listing<ProvinceRow> cities(List<ProvinceRow> rows, Notice notice, Asked asked) {
        int tasks = notice.taskAreas().stream().mapToInt(area -> area.tasks().size()).sum();
        return Listing.of("cities", rows, asked)
                .titled("endorsement.compare")
                .column("endorsement.city", ProvinceLists::link)
                .column("endorsement.state", ProvinceLists::state)
                .column("endorsement.approval", ProvinceLists::approval)
                .column(
                        "endorsement.agreement",
                        row -> row.agreement().map(one -> paper(one.number(), one.dated())))
                .column("endorsement.conditions", row -> conditions(row, notice))
                .figure(
                        "tasks",
                        Words.of("endorsement.tasks.of", tasks),
                        row -> written(row, row.tasks()))
                .figure("endorsement.measures", row -> written(row, row.measures()))
                .figure("endorsement.hard", ProvinceRow::hard)
                .filter("endorsement.state", row -> formats.say(row.application().words()))
                .empty("endorsement.none");
    }

    /** Every report, the withdrawn and the late ones too. */
    Listing<Report> reports(List<Report> reports, Notice notice, Asked asked) {
        return Listing.of("reports", reports, asked)
                .apart()
                .titled("endorsement.reports")
                .column(
                        "endorsement.number",
                        one -> Link.plain("/province/reports/" + one.id(), one.number()))
                .column(
                        "endorsement.received",
                        one -> formats.second(one.receivedAt(), notice.zone()))
                .column("endorsement.standing", one -> ReportWords.badge(one.standing()))
                .figure("endorsement.cities", one -> one.lines().size())
                .empty("endorsement.reports.none");
    }

    private static Link link(ProvinceRow row) {
        return new Link("/province/cities/" + row.application().city(), Words.text(row.name()));
    }

    private static List<Badge> state(ProvinceRow row) {
        var badges = new ArrayList<Badge>();
        var application = row.application();
        badges.add(StateBadge.of(application));
        if (application.over() && application.state() != State.EXCEPTION) {
            badges.add(Badge.of(Tone.WARN, "endorsement.over"));
        }
        if (row.paper()) {
            badges.add(Badge.of(Tone.MUTE, "planning.scan"));
        }
        return badges;
    }

    private static List<Object> approval(ProvinceRow row) {
        var shown = new ArrayList<>();
        row.approval().map(one -> paper(one.number(), one.dated())).ifPresent(shown::add);
        if (row.approval().isPresent() && !row.approved()) {
            shown.add(Badge.of(Tone.MUTE, "endorsement.lapsed"));
        }
        return shown;
    }

    private static Words paper(String number, LocalDate dated) {
        return Words.of("endorsement.document", number, dated);
    }

    private static List<Object> conditions(ProvinceRow row, Notice notice) {
        var shown = new ArrayList<>();
        if (row.verdict().excluded() == Answer.YES) {
            shown.add(Badge.of(Tone.BAD, "endorsement.answer.excluded"));
        }
        row.met().forEach(id -> shown.add(notice.rule(id).orElseThrow().text().unended()));
        if (row.met().isEmpty()) {
            shown.add(Words.of("endorsement.answer." + row.verdict().answer().name()));
        }
        if (row.verdict().restsOnUnverified()) {
            shown.add(Badge.of(Tone.MUTE, "endorsement.unverified"));
        }
        return shown;
    }

    /** Of a plan on paper nothing can be counted. */
    private static Optional<Integer> written(ProvinceRow row, int count) {
        return row.paper() ? Optional.empty() : Optional.of(count);
    }
}
