package org.shifan.programme.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One expert for another, within the rules that hold for whole panels. */
@Service
public class Replacements {
    private final Register register;
    private final Experts experts;
    private final Reviews reviews;
    private final Seats seats;
    private final Calls calls;
    private final CallLock lock;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Replacements(
            Register register,
            Experts experts,
            Reviews reviews,
            Seats seats,
            Calls calls,
            CallLock lock,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc) {
        this.register = register;
        this.experts = experts;
        this.reviews = reviews;
        this.seats = seats;
        this.calls = calls;
        this.lock = lock;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * Puts another expert into a seat whose expert is excused or cannot go on. The one who leaves
     * must not have locked a score there.
     *
     * @throws Refused if the other one has a conflict, is on the panel, or reads enough already
     */
    public Map<String, List<String>> replace(
            Actor actor,
            String call,
            String round,
            String receipt,
            String out,
            String in,
            String reason) {
        return acts.perform(
                ReviewAct.REPLACED,
                actor,
                call,
                "",
                receipt,
                () -> {
                    lock.take(call);
                    if (reason.isBlank()) {
                        throw new Refused(ReviewRefusal.REASON);
                    }
                    requireFree(call, round, receipt, in);
                    int gone =
                            jdbc.sql(
                                            """
                                            delete from review.seat s
                                            where call = ? and round = ? and receipt = ? and expert = ?
                                                and not exists (
                                                    select 1 from review.sheet h
                                                    where h.call = s.call and h.round = s.round
                                                        and h.receipt = s.receipt and h.expert = s.expert
                                                        and h.locked_at is not null)
                                            """)
                                    .params(call, round, receipt, out)
                                    .update();
                    if (gone == 0) {
                        throw new Refused(ReviewRefusal.NOT_ON_PANEL, out, receipt);
                    }
                    var entry =
                            ledger.record(
                                    ReviewAct.REPLACED,
                                    actor,
                                    call,
                                    receipt,
                                    Map.of(
                                            "round", round,
                                            "receipt", receipt,
                                            "out", out,
                                            "in", in,
                                            "reason", reason.strip()));
                    seats.add(call, round, receipt, in, entry);
                    return reviews.panels(call, round);
                });
    }

    private void requireFree(String call, String round, String receipt, String expert) {
        var application = register.byReceipt(receipt).orElseThrow();
        var member =
                experts.find(call, expert)
                        .orElseThrow(() -> new Refused(ReviewRefusal.NOT_EXPERT, expert));
        var conflicts = reviews.ties(call).between(member, application);
        if (!conflicts.isEmpty()) {
            throw new Refused(ReviewRefusal.CONFLICT, conflicts);
        }
        if (reviews.panels(call, round).getOrDefault(receipt, List.of()).contains(expert)) {
            throw new Refused(ReviewRefusal.ON_PANEL, expert, receipt);
        }
        int most = calls.notice(call).settings().review().mostPerExpert();
        if (seats.loads(call, round).getOrDefault(expert, 0) >= most) {
            throw new Refused(ReviewRefusal.LOAD, expert, most);
        }
    }

    /** Somebody who may take a seat, and how many applications that one reads already. */
    public record Substitute(Member member, int load) {}

    /** Who may come onto the panel, whoever reads least first. */
    public List<Substitute> substitutes(String call, String round, String receipt) {
        var application = register.byReceipt(receipt).orElseThrow();
        var ties = reviews.ties(call);
        var loads = seats.loads(call, round);
        var panel = reviews.panels(call, round).getOrDefault(receipt, List.of());
        int most = calls.notice(call).settings().review().mostPerExpert();
        return experts.of(call).stream()
                .filter(member -> !panel.contains(member.code()))
                .filter(member -> ties.free(member, application))
                .map(member -> new Substitute(member, loads.getOrDefault(member.code(), 0)))
                .filter(one -> one.load() < most)
                .sorted(Comparator.comparingInt(Substitute::load))
                .toList();
    }
}
