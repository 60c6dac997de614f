package org.shifan.programme.selection.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.places.Places;
import org.shifan.platform.places.Province;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.shifan.programme.selection.Progress;
import org.springframework.stereotype.Component;

/** What all desks of the selection need: the round, names, and the frame of their pages. */
@Component
class Desks {
    static final String ROUND = "/calls/{call}/rounds/{round}";

    private final Calls calls;
    private final CurrentCall current;
    private final Progress progress;
    private final Register register;
    private final Places places;
    private final Ledger ledger;

    Desks(
            Calls calls,
            CurrentCall current,
            Progress progress,
            Register register,
            Places places,
            Ledger ledger) {
        this.calls = calls;
        this.current = current;
        this.progress = progress;
        this.register = register;
        this.places = places;
        this.ledger = ledger;
    }

    /**
     * The round of the call.
     *
     * @throws Absent if there is none
     */
    Desk find(String id, String round) {
        current.require(id);
        var call = calls.find(id).orElseThrow(() -> new Absent("call " + id));
        if (call.notice().settings().rounds().stream().noneMatch(one -> one.id().equals(round))) {
            throw new Absent("round " + round + " of " + id);
        }
        return new Desk(call, progress.of(id, round));
    }

    /** The round of each call that is being worked on, newest call first. */
    Stream<Desk> current() {
        return current.all().stream().map(this::current);
    }

    /** The round of the call that is being worked on. */
    Desk current(Call call) {
        return new Desk(call, progress.of(call.id(), progress.current(call.id()).id()));
    }

    /** The last round of the call: objections are to its list. */
    Desk last(Call call) {
        return find(call.id(), call.notice().settings().rounds().getLast().id());
    }

    /** A page of the round, with the way back and the outline of all its steps. */
    Page page(Desk desk, String template, String titleKey, Object... args) {
        return Page.of(template, titleKey, args)
                .crumb("/calls", "notice.calls.title")
                .crumb(
                        new Link(
                                "/calls/" + desk.call().id(),
                                Words.text(desk.call().notice().title())))
                .crumb(new Link(desk.path(), Words.text(desk.standing().round().title())))
                .place("/selection")
                .invented()
                .with("desk", desk)
                .with("standing", desk.standing());
    }

    /** The application with the receipt number. */
    Application application(String receipt) {
        return register.byReceipt(receipt).orElseThrow(() -> new Absent("receipt " + receipt));
    }

    /** Name of the city with the code, as it was at the date of the call. */
    Text city(Call call, String code) {
        return calls.city(call.id(), code).orElseThrow().name();
    }

    /** Name of the city that the receipt is about. */
    Text cityOf(Call call, String receipt) {
        return city(call, application(receipt).city());
    }

    Optional<Province> province(String code) {
        return places.province(code);
    }

    /** The rules, those there are, in the order of the ids. */
    static List<Rule> rules(Desk desk, String... ids) {
        return Stream.of(ids).flatMap(id -> desk.notice().rule(id).stream()).toList();
    }

    /** Link to the entry on the ledger; empty until the sequencer has given it its place. */
    Optional<Link> record(UUID entry) {
        return ledger.entry(entry).stream()
                .flatMap(one -> one.index().stream().boxed())
                .map(index -> Link.of("/ledger/" + index, "selection.record", index))
                .findFirst();
    }
}
