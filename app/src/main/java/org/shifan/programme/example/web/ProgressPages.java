package org.shifan.programme.example.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.InExample;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.LogLine;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Stage;
import org.shifan.platform.web.Words;
import org.shifan.programme.example.Example;
import org.shifan.programme.example.Note;
import org.shifan.programme.example.Outlook;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stages of the example, what happened, what comes next, and the buttons that move it on. */
@Controller
@ConditionalOnWebApplication
@InExample
class ProgressPages {
    private static final String PATH = "/example";

    private final Example example;
    private final Subjects subjects;
    private final Reasons reasons;
    private final Formats formats;

    ProgressPages(Example example, Subjects subjects, Reasons reasons, Formats formats) {
        this.example = example;
        this.subjects = subjects;
        this.reasons = reasons;
        this.formats = formats;
    }

    /** A stage that is still to come. */
    public record Ahead(String stage, Words name, Instant at) {}

    /** How often something was done on the way to a stage. */
    public record Told(Words stage, Instant until, List<Words> deeds) {}

    /** What keeps the call from going on: the deed, why, and what to do. */
    public record Obstacle(Words deed, Words why, Words next) {}

    @GetMapping(PATH)
    @Public
    Page show(Asked asked) {
        return page(asked, new Errors());
    }

    private Page page(Asked asked, Errors errors) {
        var outlook = example.outlook();
        return Page.of("example/progress", "example.title")
                .lead("example.lead", outlook.now())
                .button("/example/actors", "example.actors")
                .with("outlook", outlook)
                .with("stages", stages(outlook))
                .with("ahead", ahead(outlook))
                .with(
                        "deed",
                        outlook.progress().flatMap(p -> p.now()).map(one -> Words.of(one.key())))
                .with("obstacle", outlook.obstacle().map(note -> obstacle(outlook, note)))
                .with("latest", lines(outlook, outlook.latest()))
                .with("next", lines(outlook, outlook.next()))
                .with("told", told(outlook))
                .with("notes", notes(outlook, asked))
                .errors(errors);
    }

    private static List<Stage> stages(Outlook outlook) {
        var reached =
                outlook.stages().values().stream()
                        .filter(at -> !at.isAfter(outlook.now()))
                        .toList();
        return outlook.stages().entrySet().stream()
                .map(
                        stage ->
                                new Stage(
                                        name(stage.getKey()),
                                        Words.of("example.stage.at", stage.getValue()),
                                        standing(reached, stage.getValue())))
                .toList();
    }

    private static Stage.Standing standing(List<Instant> reached, Instant at) {
        if (!reached.contains(at)) {
            return Stage.Standing.AHEAD;
        }
        return reached.getLast().equals(at) ? Stage.Standing.CURRENT : Stage.Standing.DONE;
    }

    private static Words name(String stage) {
        return Words.of("example.stage." + stage);
    }

    private static List<Ahead> ahead(Outlook outlook) {
        return outlook.stages().entrySet().stream()
                .filter(stage -> stage.getValue().isAfter(outlook.now()))
                .map(stage -> new Ahead(stage.getKey(), name(stage.getKey()), stage.getValue()))
                .toList();
    }

    private Obstacle obstacle(Outlook outlook, Note note) {
        return new Obstacle(
                Words.of(note.deed().key()),
                reasons.why(note),
                reasons.next(note).orElse(Words.of("example.obstacle.next")));
    }

    private List<LogLine> lines(Outlook outlook, List<Outlook.Event> events) {
        return events.stream()
                .map(
                        event ->
                                new LogLine(
                                        event.at(),
                                        Words.of(event.deed().key()),
                                        subjects.words(outlook.notice(), event.about()),
                                        Optional.empty()))
                .toList();
    }

    private List<Told> told(Outlook outlook) {
        return outlook.done().entrySet().stream()
                .filter(stage -> !stage.getValue().isEmpty())
                .map(
                        stage ->
                                new Told(
                                        name(stage.getKey()),
                                        outlook.stages()
                                                .getOrDefault(stage.getKey(), outlook.now()),
                                        stage.getValue().entrySet().stream()
                                                .map(
                                                        deed ->
                                                                Words.of(
                                                                        "example.told",
                                                                        Words.of(
                                                                                deed.getKey()
                                                                                        .key()),
                                                                        deed.getValue()))
                                                .collect(Collectors.toList())))
                .toList();
    }

    private Listing<Note> notes(Outlook outlook, Asked asked) {
        return Listing.of("notes", outlook.notes(), asked)
                .column("example.note.at", Note::at)
                .column("example.note.deed", note -> Words.of(note.deed().key()))
                .column(
                        "example.note.about",
                        note -> subjects.words(outlook.notice(), note.about()))
                .column("example.note.kind", ProgressPages::badge)
                .column("example.note.why", reasons::why)
                .filter("example.note.kind", note -> formats.say(note.kind().key()))
                .titled("example.notes")
                .empty("example.notes.none");
    }

    private static Badge badge(Note note) {
        var tone =
                switch (note.kind()) {
                    case MADE_UP -> Badge.Tone.GOOD;
                    case ALREADY -> Badge.Tone.MUTE;
                    case TROUBLE -> Badge.Tone.BAD;
                    default -> Badge.Tone.WARN;
                };
        return Badge.of(tone, note.kind().key());
    }

    /** Moves on: to a stage, to the next event, or by a day. */
    @PostMapping(PATH + "/move")
    @Public
    Object move(@RequestParam String to, Asked asked) {
        var outlook = example.outlook();
        var target = target(outlook, to);
        if (target.isEmpty()) {
            return page(asked, new Errors().add("move", "example.move.past"));
        }
        if (!example.setOut(target.get())) {
            return page(asked, new Errors().add("move", "example.move.busy"));
        }
        return "redirect:" + PATH;
    }

    private static Optional<Instant> target(Outlook outlook, String to) {
        var target =
                switch (to) {
                    case "next" -> outlook.next().stream().findFirst().map(Outlook.Event::at);
                    case "day" -> Optional.of(outlook.now().plus(Duration.ofDays(1)));
                    default -> Optional.ofNullable(outlook.stages().get(to));
                };
        return target.filter(at -> !at.isBefore(outlook.now()));
    }
}
