package org.shifan.programme.selection.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shifan.decisions.bundle.Tier;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Stage;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Bundles;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Objection;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Publications;
import org.shifan.programme.selection.Publications.Publication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page, the result of a call, and its bundle. */
@Controller
class ResultPages {
    private final Calls calls;
    private final Publications publications;
    private final Proposals proposals;
    private final Issues issues;
    private final Objections objections;
    private final Bundles bundles;
    private final IssuedTextPages texts;
    private final Places places;
    private final Ledger ledger;
    private final Formats formats;
    private final Clock clock;
    private final boolean example;

    ResultPages(
            Calls calls,
            Publications publications,
            Proposals proposals,
            Issues issues,
            Objections objections,
            Bundles bundles,
            IssuedTextPages texts,
            Places places,
            Ledger ledger,
            Formats formats,
            Clock clock,
            @Value("${shifan.mode:real}") String mode) {
        this.calls = calls;
        this.publications = publications;
        this.proposals = proposals;
        this.issues = issues;
        this.objections = objections;
        this.bundles = bundles;
        this.texts = texts;
        this.places = places;
        this.ledger = ledger;
        this.formats = formats;
        this.clock = clock;
        this.example = !mode.equals("real");
    }

    @GetMapping("/")
    @Public
    Page home() {
        var newest = calls.all().stream().findFirst();
        if (newest.isEmpty()) {
            return Page.of("selection/empty", "selection.home.title")
                    .open()
                    .lead("selection.home.lead");
        }
        var call = newest.get();
        return Page.of("selection/home", Words.text(call.notice().title()))
                .open()
                .lead("selection.home.lead")
                .button("/calls/" + call.id(), "selection.home.rules")
                .button("/calls/" + call.id() + "/result", "selection.home.result")
                .button("/ledger", "selection.home.ledger")
                .fact("selection.deadline", Deadline.of(call.notice()))
                .fact(
                        "selection.places",
                        call.notice().settings().rounds().getLast().places(),
                        Words.of("selection.places.unit"))
                .fact("selection.entries", ledger.size())
                .with("call", call)
                .with("stages", stages(call));
    }

    private List<Stage> stages(Call call) {
        var now = clock.instant();
        var schedule = call.notice().settings().schedule();
        var round = call.notice().settings().rounds().getLast().id();
        var proposal = proposals.open(call.id(), round);
        var issue = issues.find(call.id(), round);
        boolean drafting = now.isBefore(schedule.deadline());
        var stages = new ArrayList<Stage>();
        stages.add(
                stage(
                        "selection.stage.drafting",
                        Words.of("selection.stage.drafting.note", Deadline.of(call.notice())),
                        !drafting,
                        drafting));
        boolean reviewing = !drafting && proposal.isEmpty() && issue.isEmpty();
        stages.add(
                stage(
                        "selection.stage.review",
                        Words.of("selection.stage.review.note"),
                        proposal.isPresent(),
                        reviewing));
        boolean open = proposal.isPresent() && issue.isEmpty();
        stages.add(
                stage(
                        "selection.stage.proposed",
                        proposal.map(
                                        one ->
                                                Words.of(
                                                        "selection.stage.proposed.note",
                                                        new Deadline(one.until(), call.notice())))
                                .orElse(Words.of("selection.stage.later")),
                        issue.isPresent(),
                        open));
        stages.add(
                stage(
                        "selection.stage.issued",
                        issue.map(one -> Words.plain(one.number()))
                                .orElse(Words.of("selection.stage.later")),
                        issue.isPresent(),
                        false));
        return stages;
    }

    private static Stage stage(String key, Words note, boolean done, boolean current) {
        return new Stage(
                Words.of(key),
                note,
                done
                        ? Stage.Standing.DONE
                        : current ? Stage.Standing.CURRENT : Stage.Standing.AHEAD);
    }

    @GetMapping("/calls/{id}/result")
    @Public
    Page result(@PathVariable String id, Asked asked) {
        var publication = published(id);
        var call = publication.call();
        var list =
                new ResultList(
                        publication,
                        publications.shown(publication),
                        publications.unusual(id),
                        calls,
                        places);
        var page =
                Page.of("selection/result", "selection.result.title")
                        .open()
                        .charts()
                        .invented()
                        .crumb("/calls", "notice.calls.title")
                        .crumb(new Link("/calls/" + id, Words.text(call.notice().title())))
                        .with("published", publication.published())
                        .with("proposal", publication.proposal())
                        .with("objections", objections(publication))
                        .with("taking", publication.taking(clock.instant()))
                        .with("key", ledger.key().vkey())
                        .with("disclosed", OverviewPages.disclosed(call.notice().settings()))
                        .with("call", call)
                        .with("stages", stages(call))
                        .with("map", list.map(formats))
                        .with("cities", list.listed(asked));
        texts.of(publication).ifPresent(text -> page.with("text", text));
        if (publication.shows("applications")) {
            page.with("others", list.others(asked));
        }
        if (publication.published()) {
            page.button("/calls/" + id + "/result.json", "selection.json")
                    .button("/calls/" + id + "/bundle.zip", "selection.bundle");
        }
        return page.lead(lead(publication));
    }

    /** An objection as the public sees it. */
    record Shown(Objection objection, Badge badge) {}

    private List<Shown> objections(Publication publication) {
        return publication.shows("objections")
                ? objections.of(publication.call().id()).stream()
                        .map(one -> new Shown(one, ObjectionWords.badge(one)))
                        .toList()
                : List.of();
    }

    private static Words lead(Publication publication) {
        if (publication.issue().isPresent()) {
            var issue = publication.issue().get();
            return Words.of("selection.result.issued", issue.number(), issue.dated());
        }
        return publication
                .proposal()
                .map(
                        one ->
                                Words.of(
                                        "selection.result.proposed",
                                        new Deadline(one.until(), publication.call().notice())))
                .orElse(Words.of("selection.result.none"));
    }

    /** The same as data, also for who accepts pages only: the address says what comes. */
    @GetMapping("/calls/{id}/result.json")
    @Public
    ResponseEntity<Map<String, Object>> json(@PathVariable String id) {
        var publication = published(id);
        if (!publication.published()) {
            throw new Absent("result of " + id);
        }
        var list =
                new ResultList(
                        publication,
                        publications.shown(publication),
                        publications.unusual(id),
                        calls,
                        places);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attached.disposition(id + ".json"))
                .body(list.data(example));
    }

    private Publication published(String id) {
        return publications.of(id).orElseThrow(() -> new Absent("call " + id));
    }

    /** The public bundle, once a list is public. */
    @GetMapping("/calls/{id}/bundle.zip")
    @Public
    ResponseEntity<byte[]> bundle(@PathVariable String id) {
        if (!published(id).published()) {
            throw new Absent("bundle of " + id);
        }
        return Attached.of(
                id + ".zip",
                MediaType.parseMediaType("application/zip"),
                bundles.write(id, Tier.PUBLIC).orElseThrow(() -> new Absent("bundle of " + id)));
    }
}
