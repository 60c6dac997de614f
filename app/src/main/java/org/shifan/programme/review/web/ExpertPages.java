package org.shifan.programme.review.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.platform.identity.Confirmation;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Declarations;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.ReviewAct;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Seats;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The experts of a call: who they are, what they read, and how they are appointed. */
@Controller
class ExpertPages {
    private static final String EXPERTS = "/calls/{id}/experts";

    private final Calls calls;
    private final Experts experts;
    private final Declarations declarations;
    private final Seats seats;
    private final Places places;
    private final ExpertForm form;
    private final ReviewWords words;
    private final Formats formats;
    private final Confirmation confirmation;

    ExpertPages(
            Calls calls,
            Experts experts,
            Declarations declarations,
            Seats seats,
            Places places,
            ExpertForm form,
            ReviewWords words,
            Formats formats,
            Confirmation confirmation) {
        this.calls = calls;
        this.experts = experts;
        this.declarations = declarations;
        this.seats = seats;
        this.places = places;
        this.form = form;
        this.words = words;
        this.formats = formats;
        this.confirmation = confirmation;
    }

    @GetMapping(EXPERTS)
    @Allowed("review.read")
    Page list(@PathVariable String id, Asked asked, @CurrentActor Actor actor) {
        var call = find(id);
        var all = experts.of(id);
        var loads = loads(call);
        var declared =
                declarations.declared(id).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Declarations.Declared::expert, Collectors.counting()));
        var page =
                page("review/experts", Words.of("review.experts.title"))
                        .lead(
                                "review.experts.lead",
                                all.size(),
                                call.notice().settings().review().mostPerExpert())
                        .with(
                                "experts",
                                Listing.of("experts", all, asked)
                                        .column("review.expert", PanelPage::link)
                                        .column("review.employer", Member::employer)
                                        .column(
                                                "review.province",
                                                one -> words.place(id, one.province()).orElse(null))
                                        .column(
                                                "review.nominated",
                                                one -> organ(call.notice(), one.nominatedBy()))
                                        .column("review.areas", Member::areas)
                                        .figure(
                                                "review.load",
                                                one -> loads.getOrDefault(one.code(), 0))
                                        .figure(
                                                "review.declared",
                                                one -> declared.getOrDefault(one.code(), 0L))
                                        .filter(
                                                "review.nominated",
                                                one ->
                                                        formats.show(
                                                                organ(
                                                                        call.notice(),
                                                                        one.nominatedBy())))
                                        .empty("review.experts.none")
                                        .remedy(
                                                Link.of(
                                                        PanelPages.experts(id) + "/new",
                                                        "review.appoint.go")));
        return ReviewAct.APPOINTED.allows(actor, "")
                ? page.button(PanelPages.experts(id) + "/new", "review.appoint.go")
                        .button(PanelPages.experts(id) + "/many", "review.many.go")
                : page;
    }

    private Page page(String template, Words title) {
        return Page.of(template, title)
                .crumb("/panels", "review.panels.title")
                .place("/panels")
                .invented();
    }

    private Page below(String template, Words title, String call) {
        return page(template, title).crumb(PanelPages.experts(call), "review.experts.title");
    }

    /** What each reads in the round that was assigned last. */
    private Map<String, Integer> loads(Call call) {
        var loads = new HashMap<String, Integer>();
        for (var round : call.notice().settings().rounds()) {
            var now = seats.loads(call.id(), round.id());
            if (!now.isEmpty()) {
                loads.clear();
                loads.putAll(now);
            }
        }
        return loads;
    }

    private static Object organ(Notice notice, String id) {
        return notice.organ(id).<Object>map(organ -> organ.shortName()).orElse(id);
    }

    private Call find(String id) {
        return calls.find(id).orElseThrow(() -> new Absent("call " + id));
    }

    @GetMapping(EXPERTS + "/{code}")
    @Allowed("review.read")
    Page show(@PathVariable String id, @PathVariable String code, Asked asked) {
        var call = find(id);
        var member = experts.find(id, code).orElseThrow(() -> new Absent("expert " + code));
        return below("review/expert", Words.plain(member.code() + " " + member.name()), id)
                .lead("review.expert.lead", member.appointedAt())
                .with("member", member)
                .with("province", words.place(id, member.province()))
                .with("city", words.place(id, member.city()))
                .with("nominated", organ(call.notice(), member.nominatedBy()))
                .with("areas", areas(call.notice(), member.areas()))
                .with("seats", seats(call, member, asked))
                .with(
                        "declared",
                        Listing.of("declared", declarations.declared(id, code), asked)
                                .apart()
                                .titled("review.declared.of")
                                .column("review.city", one -> words.subject(one.receipt()))
                                .column("review.receipt", Declarations.Declared::receipt)
                                .column("review.reason", Declarations.Declared::reason)
                                .column("review.at", Declarations.Declared::at)
                                .column(
                                        "review.entry",
                                        one -> words.record(Optional.of(one.entry())).orElse(null))
                                .empty("review.declared.none"));
    }

    private static List<Object> areas(Notice notice, Set<String> ids) {
        return notice.taskAreas().stream()
                .filter(area -> ids.contains(area.id()))
                .<Object>map(area -> area.title())
                .toList();
    }

    private Listing<Seat> seats(Call call, Member member, Asked asked) {
        var own =
                seats.ofPerson(member.person()).stream()
                        .filter(seat -> seat.call().equals(call.id()))
                        .toList();
        return Listing.of("seats", own, asked)
                .titled("review.expert.seats")
                .column(
                        "review.city",
                        seat ->
                                new Link(
                                        "/calls/%s/rounds/%s/panels/%s"
                                                .formatted(
                                                        seat.call(), seat.round(), seat.receipt()),
                                        words.subject(seat.receipt())))
                .column("review.receipt", Seat::receipt)
                .column("review.state", seat -> SeatBadge.of(seat.state()))
                .column("review.lockedAt", seat -> seat.lockedAt().orElse(null))
                .empty("review.expert.seats.none");
    }

    @GetMapping(EXPERTS + "/new")
    @Allowed("review.expert-appointed")
    Page one(@PathVariable String id, @CurrentActor Actor actor) {
        return one(find(id), actor, ExpertForm.Written.nothing());
    }

    private Page one(Call call, Actor actor, ExpertForm.Written written) {
        var pool = form.pool(call);
        var act = Act.of("review.appoint", PanelPages.experts(call.id()) + "/new", actor);
        return below("review/appoint", Words.of("review.appoint.title"), call.id())
                .lead("review.appoint.lead")
                .button(PanelPages.experts(call.id()) + "/many", "review.many.go")
                .with("pool", pool)
                .with("written", written)
                .with("provinces", places.provinces())
                .with("cities", calls.places(call.id()))
                .with("taskAreas", call.notice().taskAreas())
                .with("organs", call.notice().deciding())
                .with(
                        "appoint",
                        pool.isEmpty()
                                ? act.blocked(
                                        Words.of("review.appoint.pool.none"),
                                        Link.of("/people", "review.appoint.people"))
                                : act);
    }

    @PostMapping(EXPERTS + "/new")
    @Allowed("review.expert-appointed")
    Object appoint(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> areas,
            @RequestParam(defaultValue = "") String password,
            @CurrentActor Actor actor) {
        var call = find(id);
        var written = ExpertForm.Written.of(fields, areas);
        var errors = new Errors();
        var nominee =
                form.nominee(
                        call, written, (column, what) -> errors.add("appoint-" + column, what));
        confirmation.check(actor, password, "review.appoint", errors);
        if (errors.any() || nominee.isEmpty()) {
            return one(call, actor, written).errors(errors);
        }
        var unused = experts.appoint(actor, id, List.of(nominee.get()));
        return "redirect:" + PanelPages.experts(id);
    }
}
