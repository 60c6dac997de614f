package org.shifan.programme.selection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Settings.Publicity;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Consultation;
import org.shifan.programme.selection.Objections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody objects to the proposed list, and sees what became of it. */
@Controller
class PublicObjectionPages {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_GROUND = 4000;

    private final Desks desks;
    private final Calls calls;
    private final Objections objections;
    private final ObjectionLimit limit;
    private final Clock clock;

    PublicObjectionPages(
            Desks desks, Calls calls, Objections objections, ObjectionLimit limit, Clock clock) {
        this.desks = desks;
        this.calls = calls;
        this.objections = objections;
        this.limit = limit;
        this.clock = clock;
    }

    /** The fields of the form. */
    record Fields(String name, String contact, String subject, String ground) {
        static final Fields EMPTY = new Fields("", "", "", "");
    }

    /** A city that one can object to. */
    record Listed(String receipt, Text name) {}

    @GetMapping("/calls/{call}/objections/new")
    @Public
    Page form(@PathVariable String call) {
        return form(desk(call), Fields.EMPTY);
    }

    private Page form(Desk desk, Fields fields) {
        var standing = desk.standing();
        var page =
                framed(desk, "selection/object", Words.of("selection.object.title"))
                        .with("open", standing.taking())
                        .with("fields", fields)
                        .with("listed", listed(desk))
                        .with("published", published(desk.call()));
        return standing.proposals().stream()
                .findFirst()
                .map(
                        one ->
                                standing.taking()
                                        ? page.lead(
                                                "selection.object.lead",
                                                new Deadline(one.until(), desk.notice()))
                                        : page.lead(
                                                one.ended()
                                                        ? "selection.object.ended"
                                                        : "selection.object.closed",
                                                one.at(),
                                                new Deadline(one.until(), desk.notice()),
                                                clock.instant()))
                .orElseGet(() -> page.lead("selection.object.not-yet"));
    }

    private Page framed(Desk desk, String template, Words title) {
        var call = desk.call();
        return Page.of(template, title)
                .open()
                .invented()
                .crumb("/calls", "notice.calls.title")
                .crumb(new Link("/calls/" + call.id(), Words.text(call.notice().title())))
                .crumb("/calls/%s/result".formatted(call.id()), "selection.result.title")
                .place("/calls")
                .with("desk", desk)
                .with("rule", call.notice().ruleFor("objection"));
    }

    /** The cities on the list that is up, by their codes: nobody else's receipt is public. */
    private List<Listed> listed(Desk desk) {
        if (!desk.standing().taking()) {
            return List.of();
        }
        return desk.standing().consultation().map(Consultation::chosen).orElse(List.of()).stream()
                .map(desks::application)
                .sorted(java.util.Comparator.comparing(one -> one.city()))
                .map(
                        one ->
                                new Listed(
                                        one.receipt().orElseThrow(),
                                        desks.city(desk.call(), one.city())))
                .toList();
    }

    /** Whether the public sees objections and their answers. */
    static boolean published(Call call) {
        return call.notice().settings().publicity("objections") == Publicity.PUBLIC;
    }

    @PostMapping("/calls/{call}/objections")
    @Public
    Object object(
            @PathVariable String call,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String ground,
            HttpServletRequest request) {
        // All of the form has been received when this is called.
        var receivedAt = clock.instant();
        var fields = new Fields(name, contact, subject, ground);
        var desk = desk(call);
        var errors = errors(fields, desk);
        if (errors.any()) {
            return form(desk, fields).errors(errors);
        }
        // Also where none is open to objection: each refusal of that is recorded.
        limit.count(request, call);
        var one =
                objections.raise(
                        call,
                        desk.round(),
                        new Objections.Raised(
                                Optional.of(fields.subject()).filter(text -> !text.isEmpty()),
                                fields.name(),
                                fields.contact(),
                                fields.ground()),
                        receivedAt);
        return "redirect:/calls/%s/objections/%d".formatted(call, one.number());
    }

    private Errors errors(Fields fields, Desk desk) {
        var errors = new Errors();
        if (!desk.standing().taking()) {
            return errors; // Refused with both instants, and the refusal is recorded.
        }
        if (fields.name().isBlank() || fields.name().length() > LONGEST_NAME) {
            errors.add("object-name", "selection.object.name.missing", LONGEST_NAME);
        }
        if (fields.contact().isBlank() || fields.contact().length() > LONGEST_NAME) {
            errors.add("object-contact", "selection.object.contact.missing", LONGEST_NAME);
        }
        if (fields.ground().isBlank() || fields.ground().length() > LONGEST_GROUND) {
            errors.add("object-ground", "selection.object.ground.missing", LONGEST_GROUND);
        }
        boolean known =
                fields.subject().isEmpty()
                        || listed(desk).stream()
                                .anyMatch(one -> one.receipt().equals(fields.subject()));
        if (!known) {
            errors.add("object-subject", "selection.object.subject.unknown");
        }
        return errors;
    }

    /** What whoever objected keeps: number, instant, record, and later the answer. */
    @GetMapping("/calls/{call}/objections/{number:[0-9]{1,6}}")
    @Public
    Page receipt(@PathVariable String call, @PathVariable int number) {
        var desk = desk(call);
        var one =
                desk.standing().objections().stream()
                        .filter(objection -> objection.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new Absent("objection " + number));
        return framed(desk, "selection/object-receipt", Words.of("selection.objection", number))
                .badge(ObjectionWords.badge(one))
                .lead(ObjectionWords.sentence(one))
                .with("objection", one)
                .with("subject", ObjectionWords.subject(desks, desk.call(), one))
                .with("published", published(desk.call()))
                .with("record", desks.record(one.entry()))
                .with("answerRecord", one.answer().flatMap(answer -> desks.record(answer.entry())));
    }

    private Desk desk(String id) {
        return desks.last(calls.find(id).orElseThrow(() -> new Absent("call " + id)));
    }
}
