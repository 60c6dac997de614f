package org.shifan.programme.selection.web;

import java.util.ArrayList;
import java.util.List;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Stage;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Standing;
import org.shifan.programme.selection.Standing.Step;
import org.shifan.programme.selection.Standing.Waiting;

/** The steps of a round in words: as stages, as an outline of pages, and as what waits. */
final class Steps {
    private Steps() {}

    /**
     * A page of the round in the outline.
     *
     * @param link to the page
     * @param note how far it is
     * @param current whether it is shown now
     */
    record Item(Link link, Words note, boolean current) {}

    /** What waits, with the page where it is done. */
    record Task(Words organ, Link link, Waiting waiting) {}

    /** The pages of the round; one of them is shown. */
    static List<Item> outline(Desk desk, String shown) {
        var items = new ArrayList<Item>();
        items.add(
                new Item(
                        Link.of(desk.path(), "selection.overview"),
                        step(desk.standing()),
                        shown.isEmpty()));
        for (var page : pages(desk)) {
            items.add(
                    new Item(
                            Link.of(desk.path(page), "selection.outline." + page),
                            note(desk, page),
                            page.equals(shown)));
        }
        return items;
    }

    /** The step that the round has come to. */
    static Words step(Standing standing) {
        return Words.of(
                standing.unassigned()
                        ? "selection.step.unassigned"
                        : "selection.step." + standing.step().name());
    }

    private static List<String> pages(Desk desk) {
        return desk.standing().period() == 0
                ? List.of("ranking", "consultation", "text", "issue")
                : List.of("ranking", "consultation", "text", "proposal", "objections", "issue");
    }

    private static Words note(Desk desk, String page) {
        var standing = desk.standing();
        return switch (page) {
            case "ranking" -> note(desk, Step.RANKING);
            case "consultation" -> note(desk, Step.CONSULTATION);
            case "text" -> note(desk, standing.silent().isEmpty() ? Step.SIGNING : Step.OPINIONS);
            case "proposal" -> note(desk, Step.PROPOSAL);
            case "objections" -> note(desk, Step.OBJECTIONS);
            default -> note(desk, Step.ISSUE);
        };
    }

    /** The stages of the round. */
    static List<Stage> stages(Desk desk) {
        var standing = desk.standing();
        var stages = new ArrayList<Stage>();
        for (var step : Step.values()) {
            boolean toPublic = step == Step.PROPOSAL || step == Step.OBJECTIONS;
            if (step == Step.DONE || (toPublic && standing.period() == 0)) {
                continue;
            }
            int order = standing.step().compareTo(step);
            stages.add(
                    new Stage(
                            Words.of("selection.stage." + step.name()),
                            note(desk, step),
                            order > 0
                                    ? Stage.Standing.DONE
                                    : order == 0 ? Stage.Standing.CURRENT : Stage.Standing.AHEAD));
        }
        return stages;
    }

    private static Words note(Desk desk, Step step) {
        var standing = desk.standing();
        var nothing = Words.of("selection.note.none");
        int organs = standing.organs().size();
        return switch (step) {
            case REVIEW -> reviewed(standing);
            case RANKING ->
                    standing.ranked()
                            .map(one -> one.at().atZone(desk.notice().zone()).toLocalDate())
                            .map(date -> Words.of("selection.note.at", date))
                            .orElse(nothing);
            case CONSULTATION ->
                    standing.consultation()
                            .map(one -> Words.of("selection.note.consulted", one.number()))
                            .orElse(nothing);
            case TEXT ->
                    standing.text()
                            .map(one -> Words.of("selection.note.version", one.version()))
                            .orElse(nothing);
            case OPINIONS ->
                    standing.text().isEmpty()
                            ? nothing
                            : Words.of(
                                    "selection.note.opinions",
                                    organs - standing.silent().size(),
                                    organs);
            case SIGNING ->
                    standing.text().isEmpty()
                            ? nothing
                            : Words.of(
                                    "selection.note.signed",
                                    organs - standing.unsigned().size(),
                                    organs);
            case PROPOSAL ->
                    standing.proposal()
                            .map(
                                    one ->
                                            Words.of(
                                                    "selection.note.until",
                                                    new Deadline(one.until(), desk.notice())))
                            .orElse(nothing);
            case OBJECTIONS ->
                    standing.objections().isEmpty()
                            ? nothing
                            : Words.of(
                                    "selection.note.objections",
                                    standing.objections().size(),
                                    standing.unanswered().size());
            case ISSUE, DONE ->
                    standing.issue().map(one -> Words.plain(one.number())).orElse(nothing);
        };
    }

    private static Words reviewed(Standing standing) {
        if (standing.ranked().isPresent()) {
            return Words.of("selection.note.reviewed");
        }
        return standing.unassigned()
                ? Words.of("selection.note.unassigned")
                : Words.of("selection.note.marks", standing.locked(), standing.seats());
    }

    /** What waits, for whom, and where it is done. */
    static List<Task> tasks(Desk desk) {
        return desk.standing().waiting().stream()
                .map(one -> new Task(desk.organ(one.organ()), link(desk, one), one))
                .toList();
    }

    /** The verb and the page where it is done. */
    static Link link(Desk desk, Waiting waiting) {
        var path = desk.path(page(waiting));
        return waiting.objection() == 0
                ? Link.of(path, "selection.inbox." + waiting.act().name())
                : Link.of(path, "selection.inbox." + waiting.act().name(), waiting.objection());
    }

    private static String page(Waiting waiting) {
        return switch (waiting.act()) {
            case RANKED -> "ranking";
            case CONSULTED -> "consultation/new";
            case DRAFTED -> "text/new";
            case OPINION, SIGNED -> "text";
            case PROPOSED -> "proposal";
            case OBJECTION_RECEIVED -> "objections";
            case OBJECTION_CHECKED, OBJECTION_ANSWERED -> "objections/" + waiting.objection();
            case ISSUED -> "issue";
        };
    }

    /** Where the round stands, in one sentence that names who acts. */
    static Words lead(Desk desk) {
        var standing = desk.standing();
        return switch (standing.step()) {
            case REVIEW -> review(standing);
            case TEXT ->
                    standing.against().isEmpty()
                            ? Words.of("selection.lead.TEXT", host(desk))
                            : Words.of(
                                    "selection.lead.AGAINST",
                                    organs(desk, standing.against()),
                                    host(desk));
            case OPINIONS -> Words.of("selection.lead.OPINIONS", organs(desk, standing.silent()));
            case SIGNING -> Words.of("selection.lead.SIGNING", organs(desk, standing.unsigned()));
            case OBJECTIONS -> objections(desk);
            case DONE ->
                    standing.issue()
                            .map(one -> Words.of("selection.lead.DONE", one.number(), one.dated()))
                            .orElseThrow();
            case RANKING, CONSULTATION, PROPOSAL, ISSUE ->
                    Words.of("selection.lead." + standing.step().name(), host(desk));
        };
    }

    /** Why the round is not ranked yet. */
    private static Words review(Standing standing) {
        if (standing.unassigned()) {
            return Words.of("selection.lead.unassigned");
        }
        return standing.open() > 0
                ? Words.of("selection.lead.OPEN", standing.open())
                : Words.of("selection.lead.REVIEW", standing.locked(), standing.seats());
    }

    private static Words objections(Desk desk) {
        var standing = desk.standing();
        var until = standing.proposal().orElseThrow().until();
        return Words.of(
                standing.taking() ? "selection.lead.OBJECTIONS" : "selection.lead.UNANSWERED",
                new Deadline(until, desk.notice()),
                standing.unanswered().size());
    }

    private static Words host(Desk desk) {
        return desk.shortly(desk.standing().organs().getFirst());
    }

    /** Several organs as a sentence names them, as a list in the language of the reader. */
    static List<Words> organs(Desk desk, List<String> ids) {
        return ids.stream().map(desk::shortly).toList();
    }
}
