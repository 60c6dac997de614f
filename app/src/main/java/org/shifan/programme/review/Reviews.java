package org.shifan.programme.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.decisions.review.Assignment;
import org.shifan.decisions.review.Conflicts;
import org.shifan.decisions.review.Panels;
import org.shifan.decisions.review.Reviewed;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Panels: who reads which application, assigned by the product under the rules of the notice. */
@Service
public class Reviews {
    private final Register register;
    private final Experts experts;
    private final Calls calls;
    private final Acts acts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(
            Register register,
            Experts experts,
            Calls calls,
            Acts acts,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.experts = experts;
        this.calls = calls;
        this.acts = acts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The applications that go to the experts now, by receipt. */
    public List<Application> candidates(String call) {
        return register.ofCall(call).stream()
                .filter(application -> application.state() == State.ELIGIBLE)
                .toList();
    }

    /** What an assignment of the eligible applications would look like; nothing is kept. */
    public Assignment preview(String call) {
        var review = calls.notice(call).settings().review();
        return Panels.assign(
                candidates(call).stream().map(Reviews::reviewed).toList(),
                experts.of(call).stream().map(experts::asked).toList(),
                conflicts(call),
                review.perApplication(),
                review.mostPerExpert());
    }

    private static Reviewed reviewed(Application application) {
        return new Reviewed(
                application.receipt().orElseThrow(),
                application.city(),
                application.province(),
                Set.of());
    }

    private Conflicts conflicts(String call) {
        return new Conflicts(calls.notice(call).settings().review().conflicts());
    }

    /** The ties that keep the expert from the application. */
    public Set<Conflict> conflicts(Member member, Application application) {
        return conflicts(member.call()).between(experts.asked(member), reviewed(application));
    }

    /**
     * Assigns the panels of a round.
     *
     * @throws Refused if they exist already, or the experts do not suffice
     */
    public Map<String, List<String>> assign(Actor actor, String call, String round) {
        return acts.perform(
                ReviewAct.ASSIGNED,
                actor,
                call,
                "",
                call,
                () -> {
                    if (!panels(call, round).isEmpty()) {
                        throw new Refused(ReviewRefusal.ASSIGNED, round);
                    }
                    if (candidates(call).isEmpty()) {
                        throw new Refused(ReviewRefusal.NOTHING_TO_REVIEW);
                    }
                    return switch (preview(call)) {
                        case Assignment.Impossible impossible ->
                                throw new Refused(
                                        ReviewRefusal.IMPOSSIBLE,
                                        String.join(
                                                ", ",
                                                impossible.shortages().stream()
                                                        .map(Assignment.Shortage::application)
                                                        .toList()));
                        case Assignment.Complete complete ->
                                keep(actor, call, round, complete.panels());
                    };
                });
    }

    private Map<String, List<String>> keep(
            Actor actor, String call, String round, Map<String, List<String>> panels) {
        var entry =
                ledger.record(
                        ReviewAct.ASSIGNED,
                        actor,
                        call,
                        call,
                        Map.of("round", round, "panels", panels));
        panels.forEach(
                (receipt, codes) ->
                        codes.forEach(expert -> seat(call, round, receipt, expert, entry)));
        return panels;
    }

    private void seat(String call, String round, String receipt, String expert, UUID entry) {
        jdbc.sql(
                        """
                        insert into review.seat (call, round, receipt, expert, at, entry)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        call,
                        round,
                        receipt,
                        expert,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry)
                .update();
    }

    /**
     * Puts another expert into a seat whose expert is excused or cannot go on. The one who leaves
     * must not have locked a score there.
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
                    if (reason.isBlank()) {
                        throw new Refused(ReviewRefusal.REASON);
                    }
                    requireFree(call, receipt, in);
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
                    seat(call, round, receipt, in, entry);
                    return panels(call, round);
                });
    }

    private void requireFree(String call, String receipt, String expert) {
        var application = register.byReceipt(receipt).orElseThrow();
        var member =
                experts.of(call).stream()
                        .filter(one -> one.code().equals(expert))
                        .findFirst()
                        .orElseThrow(() -> new Refused(ReviewRefusal.NOT_EXPERT, expert));
        var ties = conflicts(member, application);
        if (!ties.isEmpty()) {
            throw new Refused(ReviewRefusal.CONFLICT, ties);
        }
    }

    /** The panels of the round: experts' codes by receipt. */
    public Map<String, List<String>> panels(String call, String round) {
        return jdbc
                .sql(
                        """
                        select receipt, expert from review.seat
                        where call = ? and round = ? order by receipt, expert
                        """)
                .params(call, round)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The receipts that the expert reads in the round. */
    public List<String> desk(String call, String round, String expert) {
        return panels(call, round).entrySet().stream()
                .filter(panel -> panel.getValue().contains(expert))
                .map(Map.Entry::getKey)
                .toList();
    }
}
