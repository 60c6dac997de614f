package org.shifan.programme.selection.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shifan.decisions.bundle.Tier;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Stage;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.selection.Bundles;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Proposals;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page, the result of a call, and its bundle. */
@Controller
class ResultPages {
    /** What the public may see of an application before any list is public: nothing. */
    private static final Set<State> LISTED = Set.of(State.PROPOSED, State.DESIGNATED);

    private final Calls calls;
    private final Register register;
    private final Proposals proposals;
    private final Issues issues;
    private final Objections objections;
    private final Bundles bundles;
    private final Places places;
    private final Ledger ledger;
    private final Clock clock;

    ResultPages(
            Calls calls,
            Register register,
            Proposals proposals,
            Issues issues,
            Objections objections,
            Bundles bundles,
            Places places,
            Ledger ledger,
            Clock clock) {
        this.calls = calls;
        this.register = register;
        this.proposals = proposals;
        this.issues = issues;
        this.objections = objections;
        this.bundles = bundles;
        this.places = places;
        this.ledger = ledger;
        this.clock = clock;
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
                .fact(
                        "selection.deadline",
                        new Deadline(call.notice().settings().schedule().deadline()))
                .fact("selection.places", call.notice().settings().rounds().getLast().places())
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
                        Words.of(
                                "selection.stage.drafting.note", new Deadline(schedule.deadline())),
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
                                                        new Deadline(one.until())))
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
        var call = find(id);
        var round = call.notice().settings().rounds().getLast().id();
        var issue = issues.find(id, round);
        var proposal = proposals.open(id, round);
        boolean published = issue.isPresent() || proposal.isPresent();
        var page =
                Page.of("selection/result", "selection.result.title")
                        .open()
                        .invented()
                        .crumb("/calls", "notice.calls.title")
                        .crumb(new Link("/calls/" + id, Words.text(call.notice().title())))
                        .with("issue", issue)
                        .with("proposal", proposal)
                        .with("objections", objections.of(id))
                        .with("key", ledger.key().vkey())
                        .with("publication", call.notice().settings().publication())
                        .with("call", call)
                        .with("stages", stages(call))
                        .with("cities", cities(call, published, asked));
        if (published) {
            page.button("/calls/" + id + "/bundle.zip", "selection.bundle");
        }
        return page.lead(
                issue.isPresent()
                        ? Words.of(
                                "selection.result.issued",
                                issue.get().number(),
                                issue.get().dated())
                        : published
                                ? Words.of(
                                        "selection.result.proposed",
                                        new Deadline(proposal.get().until()))
                                : Words.of("selection.result.none"));
    }

    /** The chosen cities, once a list is public. */
    private Listing<Application> cities(Call call, boolean published, Asked asked) {
        var shown =
                register.ofCall(call.id()).stream()
                        .filter(one -> published && LISTED.contains(one.state()))
                        .toList();
        return Listing.of("cities", shown, asked)
                .column(
                        "selection.city",
                        one -> new Link("/places/" + one.city(), Words.text(name(call, one))))
                .column(
                        "selection.province",
                        one ->
                                places.province(one.province())
                                        .map(province -> Words.text(province.name()))
                                        .orElse(null))
                .column("selection.receipt", one -> one.receipt().orElse(null))
                .column("selection.state", one -> StateBadge.of(one.state()))
                .empty("selection.result.empty");
    }

    private Text name(Call call, Application application) {
        return calls.city(call.id(), application.city()).orElseThrow().name();
    }

    /** The public bundle, once a list is public. */
    @GetMapping("/calls/{id}/bundle.zip")
    @Public
    ResponseEntity<byte[]> bundle(@PathVariable String id) {
        var call = find(id);
        var round = call.notice().settings().rounds().getLast().id();
        if (proposals.open(id, round).isEmpty() && issues.find(id, round).isEmpty()) {
            throw new Absent("bundle of " + id);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(id + ".zip").build().toString())
                .body(
                        bundles.write(id, Tier.PUBLIC)
                                .orElseThrow(() -> new Absent("bundle of " + id)));
    }

    private Call find(String id) {
        return calls.find(id).orElseThrow(() -> new Absent("call " + id));
    }
}
