package org.shifan.programme.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.shifan.People;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Brings a call to where a test of the review begins: applications eligible, experts appointed. */
@Component
public class Reviewing {
    /** Of the second batch. */
    public static final String ROUND = "selection";

    private final Programme programme;
    private final Calls calls;
    private final Reports reports;
    private final FormalCheck check;
    private final Verdicts verdicts;
    private final Register register;
    private final Experts experts;
    private final Scores scores;
    private final People people;
    private final Clock clock;

    Reviewing(
            Programme programme,
            Calls calls,
            Reports reports,
            FormalCheck check,
            Verdicts verdicts,
            Register register,
            Experts experts,
            Scores scores,
            ApplicationContext context,
            Clock clock) {
        this.programme = programme;
        this.calls = calls;
        this.reports = reports;
        this.check = check;
        this.verdicts = verdicts;
        this.register = register;
        this.experts = experts;
        this.scores = scores;
        this.people = new People(context);
        this.clock = clock;
    }

    /** The second batch with panels of two, at most three readings each. */
    public String open() {
        return open(Map.of());
    }

    /** The same with further changes of the file. */
    public String open(Map<String, String> changes) {
        var id = Programme.id();
        var file = new String(Programme.notice(id), StandardCharsets.UTF_8);
        var all = new HashMap<>(changes);
        all.put("per-application: 5", "per-application: 2");
        all.put("most-per-expert: 12", "most-per-expert: 3");
        for (var change : all.entrySet()) {
            if (!file.contains(change.getKey())) {
                throw new IllegalArgumentException(change.getKey());
            }
            file = file.replace(change.getKey(), change.getValue());
        }
        return calls.open(Office.host(), file.getBytes(StandardCharsets.UTF_8)).id();
    }

    /** An application that the host has received and not looked at. */
    public Application reported(String call, String city) {
        var application = programme.agreed(call, city);
        var report =
                reports.submit(
                        Office.commission(reports.unitOf(application)),
                        call,
                        new Report.Document("示例发改〔2013〕3号", LocalDate.of(2013, 9, 15)),
                        List.of(new Report.Wanted(application.id(), 1, Optional.of("示例：特殊情况的理由"))),
                        clock.instant());
        return register.find(report.lines().getFirst().application()).orElseThrow();
    }

    /** An application that goes to the experts. */
    public Application eligible(String call, String city) {
        return admit(reported(call, city));
    }

    /** Passes the formal check and meets the conditions, by the lists or by the host's decision. */
    public Application admit(Application reported) {
        var id = check.pass(Office.host(), reported.id()).id();
        var unused = verdicts.prepare(Office.host(), id);
        var given = verdicts.give(Office.secondOfHost(), id);
        var admitted =
                given.state() == State.UNDECIDED
                        ? verdicts.decide(Office.host(), id, true, "示例：依据原件")
                        : given;
        if (admitted.state() != State.ELIGIBLE) {
            throw new IllegalArgumentException(reported.city() + " is " + admitted.state());
        }
        return admitted;
    }

    /** An expert, with an account that {@link People#PASSWORD} opens. */
    public record Reader(Member member, People.Someone someone) {
        public Actor actor() {
            return someone.actor();
        }

        public String code() {
            return member.code();
        }
    }

    /** A new expert of the call, who works in the province. */
    public Reader expert(String call, String province) {
        return expert(call, province, "示例大学");
    }

    Reader expert(String call, String province, String employer) {
        var someone = people.in("experts", OrganKind.EXPERTS, "", Duty.HANDLE);
        var member =
                experts.appoint(Office.host(), call, List.of(nominee(someone, province, employer)))
                        .getFirst();
        return new Reader(member, someone);
    }

    static Nominee nominee(People.Someone someone, String province) {
        return nominee(someone, province, "示例大学");
    }

    private static Nominee nominee(People.Someone someone, String province, String employer) {
        return new Nominee(
                someone.actor().person(),
                someone.actor().personName(),
                employer,
                Optional.of(province),
                Optional.empty(),
                Set.of("1"),
                "ndrc");
    }

    /** Marks every criterion alike, and locks. */
    public Sheet lock(Actor expert, String call, String receipt, int mark) {
        var unused = scores.save(expert, call, ROUND, receipt, marks(call, mark), "示例意见");
        return scores.lock(expert, call, ROUND, receipt);
    }

    Map<String, Integer> marks(String call, int mark) {
        var marks = new HashMap<String, Integer>();
        calls.notice(call)
                .settings()
                .review()
                .criteria()
                .forEach(criterion -> marks.put(criterion.id(), mark));
        return marks;
    }

    static void refused(ReviewRefusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static String receipt(Application application) {
        return application.receipt().orElseThrow();
    }
}
