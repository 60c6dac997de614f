package org.shifan.programme.example;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.review.Reviews;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Issues;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Rankings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** How far the call of the example has come, and what keeps it from going on. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class Results {
    /** Nothing goes on without these. */
    private static final Set<Deed> NEEDED =
            EnumSet.of(Deed.OPEN, Deed.ASSIGN, Deed.RANK, Deed.CONSULT, Deed.PROPOSE, Deed.ISSUE);

    private final Calls calls;
    private final Register register;
    private final Reviews reviews;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Proposals proposals;
    private final Issues issues;

    Results(
            Calls calls,
            Register register,
            Reviews reviews,
            Rankings rankings,
            Consultations consultations,
            Proposals proposals,
            Issues issues) {
        this.calls = calls;
        this.register = register;
        this.reviews = reviews;
        this.rankings = rankings;
        this.consultations = consultations;
        this.proposals = proposals;
        this.issues = issues;
    }

    int applications(String call) {
        return register.ofCall(call).size();
    }

    int reviewed(String call) {
        var round = calls.notice(call).settings().rounds().getFirst().id();
        return reviews.panels(call, round).size();
    }

    int chosen(String call) {
        var round = calls.notice(call).settings().rounds().getLast().id();
        return issues.find(call, round)
                .flatMap(issue -> consultations.newest(call, round))
                .map(consultation -> consultation.chosen().size())
                .orElse(0);
    }

    /** The first needed deed whose time has come and that is not done, with the latest reason. */
    Optional<Note> obstacle(Production production, List<Step> done, List<Note> notes) {
        return NEEDED.stream()
                .filter(deed -> done.stream().anyMatch(step -> step.deed() == deed))
                .filter(deed -> !achieved(production, deed))
                .findFirst()
                .flatMap(
                        deed ->
                                notes.stream()
                                        .filter(note -> note.deed() == deed)
                                        .filter(note -> note.kind().passedOver())
                                        .findFirst());
    }

    private boolean achieved(Production production, Deed deed) {
        var call = production.call();
        var round = production.round();
        if (calls.find(call).isEmpty()) {
            return false;
        }
        return switch (deed) {
            case ASSIGN -> !reviews.panels(call, round).isEmpty();
            case RANK -> rankings.recorded(call, round);
            case CONSULT -> consultations.newest(call, round).isPresent();
            case PROPOSE ->
                    proposals.open(call, round).isPresent() || issues.find(call, round).isPresent();
            case ISSUE -> issues.find(call, round).isPresent();
            default -> true;
        };
    }
}
