package org.shifan.programme.review.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Absent;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Experts;
import org.shifan.programme.review.Member;
import org.shifan.programme.review.Seat;
import org.shifan.programme.review.Seats;
import org.springframework.stereotype.Component;

/** What lies on an expert's desk: the own seats, and nothing else of the review. */
@Component
class Desk {
    private final Calls calls;
    private final Register register;
    private final Experts experts;
    private final Seats seats;
    private final ReviewWords words;

    Desk(Calls calls, Register register, Experts experts, Seats seats, ReviewWords words) {
        this.calls = calls;
        this.register = register;
        this.experts = experts;
        this.seats = seats;
        this.words = words;
    }

    /**
     * A seat with what it is about.
     *
     * @param number from 1, among those that are to be scored
     * @param of how many these are
     */
    record Place(Seat seat, Application application, Text city, int number, int of) {

        public String path() {
            return Desk.path(seat);
        }
    }

    static String path(Seat seat) {
        return "/calls/%s/rounds/%s/sheets/%s".formatted(seat.call(), seat.round(), seat.receipt());
    }

    /** Every seat of the expert in all calls, also those that wait for somebody else. */
    List<Place> places(Actor actor) {
        var own = seats.ofPerson(actor.person());
        var scored = own.stream().filter(seat -> seat.state() != Seat.State.EXCUSED).toList();
        return own.stream()
                .flatMap(
                        seat ->
                                register.byReceipt(seat.receipt()).stream()
                                        .map(
                                                one ->
                                                        new Place(
                                                                seat,
                                                                one,
                                                                words.city(one),
                                                                scored.indexOf(seat) + 1,
                                                                scored.size())))
                .toList();
    }

    /**
     * The one seat.
     *
     * @throws Absent if it is another's, or the expert was excused from it
     */
    Place place(Actor actor, String call, String round, String receipt) {
        return places(actor).stream()
                .filter(
                        one ->
                                one.seat().call().equals(call)
                                        && one.seat().round().equals(round)
                                        && one.seat().receipt().equals(receipt)
                                        && one.seat().state() != Seat.State.EXCUSED)
                .findFirst()
                .orElseThrow(() -> new Absent("sheet " + receipt));
    }

    /** The first one that is not locked. */
    static Optional<Place> next(List<Place> all) {
        return all.stream().filter(Desk::open).findFirst();
    }

    static boolean open(Place one) {
        return one.seat().state() == Seat.State.OPEN || one.seat().state() == Seat.State.BEGUN;
    }

    /** The next one that is not locked, from there on and then from the beginning. */
    static Optional<Place> next(List<Place> all, Seat from) {
        var open = all.stream().filter(Desk::open).filter(one -> !one.seat().equals(from)).toList();
        int here = all.stream().map(Place::seat).toList().indexOf(from);
        return open.stream()
                .filter(one -> all.indexOf(one) > here)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** The calls in which the person is an expert, newest first, with who that is. */
    List<Appointed> appointed(Actor actor) {
        return calls.all().stream()
                .flatMap(
                        call ->
                                experts.of(call.id(), actor.person()).stream()
                                        .map(member -> new Appointed(call, member)))
                .toList();
    }

    /** Who the person is in a call. */
    record Appointed(Call call, Member member) {
        Notice notice() {
            return call.notice();
        }
    }
}
