package org.shifan.programme.notice.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Origin;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Attached;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.CurrentActor;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Prefix;
import org.shifan.platform.web.Public;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.CallAct;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calls, and every rule of each with its origin. */
@Controller
class CallPages {
    private final Calls calls;
    private final CurrentCall current;
    private final Places places;

    CallPages(Calls calls, CurrentCall current, Places places) {
        this.calls = calls;
        this.current = current;
        this.places = places;
    }

    @GetMapping("/calls")
    @Public
    Page list(Asked asked, @CurrentActor Optional<Actor> actor) {
        var page = Page.of("notice/calls", "notice.calls.title").open();
        if (actor.filter(one -> CallAct.OPENED.allows(one, "")).isPresent()) {
            page.button("/calls/new", "notice.opening.page");
        }
        var list =
                Listing.of("calls", calls.all(), asked)
                        .column("notice.call", CallPages::link)
                        .column("notice.document", call -> call.notice().document().number())
                        .column("notice.id", Call::id)
                        .column("notice.date", call -> call.notice().document().date())
                        .column("notice.opened", Call::openedAt);
        if (actor.isPresent() && current.all().size() > 1) {
            list.column("notice.work", this::work);
        }
        return page.lead("notice.calls.lead").with("calls", list.empty("notice.calls.none"));
    }

    /** The way to work in the call, if it is another one in which the own organ has a part. */
    private Object work(Call call) {
        if (current.all().stream().noneMatch(call::equals)) {
            return Words.of("notice.work.none");
        }
        return current.find().filter(call::equals).isPresent()
                ? Badge.of(Tone.NOW, "notice.work.here")
                : Link.of(Prefix.in(call.id()) + "/inbox", "notice.work.go");
    }

    private static Link link(Call call) {
        return new Link("/calls/" + call.id(), Words.text(call.notice().title()));
    }

    @GetMapping("/calls/{id}")
    @Public
    Page show(@PathVariable String id) {
        var call = find(id);
        var notice = call.notice();
        var settings = notice.settings();
        var page =
                Page.of("notice/call", Words.text(notice.title()))
                        .open()
                        .crumb("/calls", "notice.calls.title")
                        .button("/calls/" + id + "/notice.yaml", "notice.file")
                        .button("/calls/" + id + "/result", "notice.result")
                        .lead("notice.call.lead", notice.document().number())
                        .fact("notice.deadline", Deadline.of(notice))
                        .fact("notice.places", settings.rounds().getLast().places())
                        .with("notice", notice)
                        .with("origins", origins(notice))
                        .with("limits", limits(notice));
        settings.quota().ifPresent(quota -> page.fact("notice.quota", quota.total()));
        return page.fact(
                "notice.tasks",
                notice.taskAreas().stream().mapToInt(area -> area.tasks().size()).sum());
    }

    private static Map<String, Long> origins(Notice notice) {
        return notice.rules()
                .collect(
                        Collectors.groupingBy(
                                rule ->
                                        switch (rule.origin()) {
                                            case Origin.Clause clause -> "clause";
                                            case Origin.Host host -> "host";
                                            case Origin.Hint hint -> "hint";
                                        },
                                Collectors.counting()));
    }

    /** Places per region, with the provinces that lie in it, by the names that readers know. */
    record Limit(String region, int each, List<Words> provinces) {
        public int sum() {
            return each * provinces.size();
        }
    }

    private List<Limit> limits(Notice notice) {
        return notice.settings().quota().stream()
                .flatMap(quota -> quota.limits().entrySet().stream())
                .map(
                        limit ->
                                new Limit(
                                        limit.getKey(),
                                        limit.getValue(),
                                        provinces(notice, limit.getKey())))
                .sorted(Comparator.comparing(Limit::sum).reversed())
                .toList();
    }

    private List<Words> provinces(Notice notice, String region) {
        var kinds = notice.settings().applicants().provinceKinds();
        return places.provinces().stream()
                .filter(one -> one.region().equals(region) && kinds.contains(one.kind()))
                .filter(one -> !one.fictitious())
                .map(
                        one ->
                                Words.text(
                                        new Text(
                                                Map.of(
                                                        "zh",
                                                        one.shortName(),
                                                        "en",
                                                        one.name().in("en")))))
                .toList();
    }

    /** The exact file that the call was opened with. */
    @GetMapping("/calls/{id}/notice.yaml")
    @Public
    ResponseEntity<byte[]> file(@PathVariable String id) {
        find(id);
        return Attached.of(
                id + ".yaml",
                MediaType.parseMediaType("application/yaml;charset=UTF-8"),
                calls.file(id));
    }

    private Call find(String id) {
        return calls.find(id).orElseThrow(() -> new Absent("call " + id));
    }
}
