package org.shifan.programme.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.Replacements;
import org.shifan.programme.review.ReviewAct;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.review.Scores;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One application's panel, for the host: who reads it, who must not, and who comes in for whom.
 * Marks are shown when the whole panel has locked them, so that nobody replaces an expert for the
 * marks given.
 */
@Controller
class PanelPage {
    private static final String PANEL = PanelPages.PANELS + "/{receipt}";
    private static final int LONGEST = 1000;

    private final Rounds rounds;
    private final Reviews reviews;
    private final Replacements replacements;
    private final Experts experts;
    private final Scores scores;
    private final Register register;
    private final ReviewWords words;
    private final Formats formats;
    private final Confirmation confirmation;

    PanelPage(
            Rounds rounds,
            Reviews reviews,
            Replacements replacements,
            Experts experts,
            Scores scores,
            Register register,
            ReviewWords words,
            Formats formats,
            Confirmation confirmation) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.replacements = replacements;
        this.experts = experts;
        this.scores = scores;
        this.register = register;
        this.words = words;
        this.formats = formats;
        this.confirmation = confirmation;
    }

    /** A seat with who holds it. */
    record Seated(Seat seat, Member member, Badge badge, Optional<Link> record) {}

    @GetMapping(PANEL)
    @Allowed("review.read")
    Page show(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable String receipt,
            Asked asked,
            @CurrentActor Actor actor) {
        var standing = rounds.find(call, round);
        boolean excused =
                standing.panel(receipt).stream().anyMatch(one -> one.state() == Seat.State.EXCUSED);
        var reason = excused ? formats.say("review.replace.excused") : "";
        return page(standing, receipt, new Wish("", "", reason), asked, actor);
    }

    /** What stands in the form of a replacement. */
    record Wish(String out, String in, String reason) {}

    private Page page(
            Rounds.Standing standing, String receipt, Wish wish, Asked asked, Actor actor) {
        var seats = standing.panel(receipt);
        if (seats.isEmpty()) {
            throw new Absent("panel of " + receipt);
        }
        var application =
                register.byReceipt(receipt).orElseThrow(() -> new Absent("receipt " + receipt));
        var members = PanelPages.names(experts.of(standing.call().id()));
        var seated =
                seats.stream()
                        .map(
                                seat ->
                                        new Seated(
                                                seat,
                                                java.util.Objects.requireNonNull(
                                                        members.get(seat.expert())),
                                                SeatBadge.of(seat.state()),
                                                words.record(seat.entry())))
                        .toList();
        var page =
                Page.of("review/panel", Words.of("review.panel.title", words.city(application)))
                        .crumb(standing.path(), "review.panels.title")
                        .place("/panels")
                        .button("/host/cities/" + application.city(), "review.panel.application")
                        .invented()
                        .lead("review.panel.lead", receipt)
                        .with("seated", seated)
                        .with("wish", wish)
                        .with("conflicts", conflicts(application, asked));
        if (seats.stream().allMatch(seat -> seat.state() == Seat.State.LOCKED)) {
            return marks(page, standing, receipt);
        }
        if (ReviewAct.REPLACED.allows(actor, "")) {
            return replacing(page, standing, receipt, seated, actor);
        }
        return seats.stream().anyMatch(seat -> seat.state() == Seat.State.EXCUSED)
                ? page.with("awaited", AssignPages.awaited("replace", standing))
                : page;
    }

    private Page replacing(
            Page page, Rounds.Standing standing, String receipt, List<Seated> seated, Actor actor) {
        var free = replacements.substitutes(standing.call().id(), standing.round().id(), receipt);
        var act = Act.of("review.replace", standing.path() + "/" + receipt + "/replace", actor);
        return page.with(
                        "leaving",
                        seated.stream()
                                .filter(one -> one.seat().state() != Seat.State.LOCKED)
                                .sorted(
                                        java.util.Comparator.comparing(
                                                one -> one.seat().state() != Seat.State.EXCUSED))
                                .toList())
                .with("free", free)
                .with(
                        "replace",
                        free.isEmpty()
                                ? act.blocked(
                                        Words.of("review.replace.nobody"),
                                        Link.of(
                                                PanelPages.experts(standing.call().id()) + "/new",
                                                "review.appoint.go"))
                                : act);
    }

    /** A locked sheet as shown. */
    record Marked(String expert, Sheet sheet, java.math.BigDecimal score) {}

    private Page marks(Page page, Rounds.Standing standing, String receipt) {
        var rubric = Rubric.of(standing.call().notice().settings().review());
        var sheets =
                scores.locked(standing.call().id(), standing.round().id()).stream()
                        .filter(one -> one.receipt().equals(receipt))
                        .toList();
        return page.with(
                        "marks",
                        sheets.stream()
                                .map(
                                        one ->
                                                new Marked(
                                                        one.expert(),
                                                        one,
                                                        ReviewWords.shown(
                                                                rubric.score(counted(one)))))
                                .toList())
                .with("criteria", rubric.criteria())
                .with(
                        "mean",
                        ReviewWords.shown(
                                rubric.mean(sheets.stream().map(PanelPage::counted).toList())));
    }

    private static ScoreSheet counted(Sheet sheet) {
        return new ScoreSheet(sheet.receipt(), sheet.expert(), sheet.marks());
    }

    private Listing<Map.Entry<Member, List<Words>>> conflicts(
            Application application, Asked asked) {
        var ties = reviews.ties(application.call());
        var tied =
                experts.of(application.call()).stream()
                        .map(
                                member ->
                                        Map.entry(
                                                member,
                                                ties.between(member, application).stream()
                                                        .map(ReviewWords::conflict)
                                                        .toList()))
                        .filter(one -> !one.getValue().isEmpty())
                        .collect(Collectors.toList());
        return Listing.of("conflicts", tied, asked)
                .titled("review.panel.conflicts")
                .column("review.expert", one -> PanelPage.link(one.getKey()))
                .column("review.employer", one -> one.getKey().employer())
                .column("review.kinds", Map.Entry::getValue)
                .empty("review.panel.conflicts.none");
    }

    static Link link(Member member) {
        return Link.plain(
                PanelPages.experts(member.call()) + "/" + member.code(),
                member.code() + " " + member.name());
    }

    @PostMapping(PANEL + "/replace")
    @Allowed("review.replaced")
    Object replace(
            @PathVariable String call,
            @PathVariable String round,
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String out,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password,
            Asked asked,
            @CurrentActor Actor actor) {
        var standing = rounds.find(call, round);
        var errors = new Errors();
        if (standing.panel(receipt).stream().noneMatch(one -> one.expert().equals(out))) {
            errors.add("replace-out", "review.replace.out.missing");
        }
        if (in.isBlank()) {
            errors.add("replace-in", "review.replace.in.missing");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            errors.add("replace-reason", "review.replace.reason.missing", LONGEST);
        }
        confirmation.check(actor, password, "review.replace", errors);
        if (errors.any()) {
            return page(standing, receipt, new Wish(out, in, reason), asked, actor).errors(errors);
        }
        var unused = replacements.replace(actor, call, round, receipt, out, in, reason);
        return "redirect:" + standing.path() + "/" + receipt;
    }
}
