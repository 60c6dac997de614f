package org.shifan.programme.review.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.documents.Documents;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.ScanLink;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Scores;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Sheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan beside the rubric: read, marked, locked. Every address is of the own desk alone. */
@Controller
class SheetPages {
    private static final String SHEET = "/calls/{call}/rounds/{round}/sheets/{receipt}";

    private final Desk desk;
    private final Scores scores;
    private final SubmittedPlan submitted;
    private final Documents documents;
    private final Calls calls;
    private final ReviewWords words;
    private final Formats formats;
    private final Confirmation confirmation;

    SheetPages(
            Desk desk,
            Scores scores,
            SubmittedPlan submitted,
            Documents documents,
            Calls calls,
            ReviewWords words,
            Formats formats,
            Confirmation confirmation) {
        this.desk = desk;
        this.scores = scores;
        this.submitted = submitted;
        this.documents = documents;
        this.calls = calls;
        this.words = words;
        this.formats = formats;
        this.confirmation = confirmation;
    }

    @GetMapping(SHEET)
    @Allowed("review.desk")
    Page show(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable String receipt,
            @CurrentActor Actor actor) {
        return page(actor, desk.place(actor, call, round, receipt));
    }

    private Page page(Actor actor, Desk.Place place) {
        var seat = place.seat();
        var notice = calls.notice(seat.call());
        var sheet = sheet(seat);
        var plan = submitted.of(place.application());
        var page =
                Page.of("review/sheet", Words.of("review.sheet.title", place.city()))
                        .crumb("/review", "review.desk.title")
                        .place("/review")
                        .badge(SeatBadge.of(seat.state()))
                        .invented()
                        .lead("review.sheet.lead", place.number(), place.of())
                        .with("place", place)
                        .with("seat", seat)
                        .with("notice", notice)
                        .with("submitted", plan)
                        .with("plan", plan.version().plan())
                        .with("paragraphs", plan.paragraphs())
                        .with("locale", LocaleContextHolder.getLocale())
                        .with("rubricRule", notice.ruleFor("review.rubric"))
                        .with("rules", ReviewWords.rules(notice))
                        .with("saved", sheet.map(Sheet::savedAt))
                        .with("form", form(notice, sheet))
                        .with("record", words.record(seat.entry()));
        plan.scan()
                .ifPresent(
                        scan ->
                                page.with(
                                        "scan",
                                        new ScanLink(
                                                place.path() + "/files/" + scan.sha256(),
                                                scan.name(),
                                                scan.size())));
        around(actor, place, page);
        return seat.state() == Seat.State.LOCKED
                ? page
                : page.script("/review.js").with("lock", act(actor, place, form(notice, sheet)));
    }

    private static SheetForm form(Notice notice, Optional<Sheet> sheet) {
        return SheetForm.of(
                notice.settings().review(),
                sheet.map(Sheet::marks).orElse(Map.of()),
                sheet.map(Sheet::opinion).orElse(""));
    }

    private static Act act(Actor actor, Desk.Place place, SheetForm form) {
        var act = Act.of("review.lock", place.path() + "/lock", actor, place.city());
        return form.complete() ? act : act.blocked(form.missing());
    }

    private void around(Actor actor, Desk.Place place, Page page) {
        var all = desk.places(actor);
        var next = Desk.next(all, place.seat());
        next.ifPresent(one -> page.button(one.path(), "review.sheet.next", one.city()));
        page.with(
                "next",
                next.map(one -> new Link(one.path(), Words.of("review.sheet.next", one.city()))));
    }

    private Optional<Sheet> sheet(Seat seat) {
        return scores.sheet(seat.call(), seat.round(), seat.receipt(), seat.expert());
    }

    @PostMapping(SHEET)
    @Allowed("review.score-locked")
    Object save(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable String receipt,
            @RequestParam Map<String, String> fields,
            @CurrentActor Actor actor) {
        var place = desk.place(actor, call, round, receipt);
        var form = keep(actor, place.seat(), fields);
        return form.opinion().length() > SheetForm.LONGEST
                ? page(actor, place).with("form", form).errors(tooLong())
                : "redirect:" + place.path() + "#sheet";
    }

    /**
     * What became of a save between two marks.
     *
     * @param at when, civil time of the call
     * @param total the sum so far, in words
     * @param missing what cannot be locked yet, in words
     * @param complete whether it can be locked
     */
    record Kept(String at, String total, String missing, boolean complete) {}

    /** The same, for the script that saves after each mark. */
    @PostMapping(path = SHEET, params = "auto")
    @Allowed("review.score-locked")
    ResponseEntity<Kept> keep(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable String receipt,
            @RequestParam Map<String, String> fields,
            @CurrentActor Actor actor) {
        var seat = desk.place(actor, call, round, receipt).seat();
        var form = keep(actor, seat, fields);
        if (form.opinion().length() > SheetForm.LONGEST) {
            return ResponseEntity.unprocessableContent().build();
        }
        return ResponseEntity.ok(
                new Kept(
                        clock(seat, sheet(seat).orElseThrow().savedAt()),
                        formats.say(form.total()),
                        formats.say(form.missing()),
                        form.complete()));
    }

    /** Keeps what was sent, unless the opinion is too long to be kept whole. */
    private SheetForm keep(Actor actor, Seat seat, Map<String, String> fields) {
        var form = SheetForm.sent(calls.notice(seat.call()).settings().review(), fields);
        if (form.opinion().length() <= SheetForm.LONGEST) {
            var unused =
                    scores.save(
                            actor,
                            seat.call(),
                            seat.round(),
                            seat.receipt(),
                            form.marks(),
                            form.opinion());
        }
        return form;
    }

    private static Errors tooLong() {
        return new Errors().add("opinion", "review.opinion.long", SheetForm.LONGEST);
    }

    /** HH:mm:ss */
    private String clock(Seat seat, Instant at) {
        return formats.in(calls.notice(seat.call()).zone())
                .second(at)
                .substring("uuuu-MM-dd ".length());
    }

    @PostMapping(SHEET + "/lock")
    @Allowed("review.score-locked")
    Object lock(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable String receipt,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor) {
        var place = desk.place(actor, call, round, receipt);
        // What stands on the page is saved first: nobody locks marks other than those shown.
        var form = keep(actor, place.seat(), fields);
        var errors = form.opinion().length() > SheetForm.LONGEST ? tooLong() : new Errors();
        form.unmarked()
                .forEach(line -> errors.add(line.field(), "review.mark.missing", line.text()));
        if (form.opinion().isBlank()) {
            errors.add("opinion", "review.opinion.missing");
        }
        confirmation.check(actor, password, "review.lock", errors);
        if (errors.any()) {
            return page(actor, desk.place(actor, call, round, receipt))
                    .with("form", form)
                    .errors(errors);
        }
        var unused = scores.lock(actor, call, round, receipt);
        return "redirect:" + place.path();
    }

    @GetMapping(SHEET + "/files/{sha256:[0-9a-f]{64}}")
    @Allowed("review.desk")
    ResponseEntity<byte[]> file(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable String receipt,
            @PathVariable String sha256,
            @CurrentActor Actor actor) {
        var place = desk.place(actor, call, round, receipt);
        var file =
                submitted.of(place.application()).files().stream()
                        .filter(one -> one.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow(() -> new Absent("file " + sha256));
        var bytes = documents.bytes(sha256).orElseThrow(() -> new Absent("file " + sha256));
        return Attached.of(file.name(), MediaType.APPLICATION_OCTET_STREAM, bytes);
    }
}
