package org.shifan.programme.selection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Settings.Publicity;
import org.shifan.decisions.selection.Outcome;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Manner;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Call;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Service;

/** What the public sees of the result, by the rule of publication of the call itself. */
@Service
public class Publications {
    private static final Set<State> LISTED = Set.of(State.PROPOSED, State.DESIGNATED);

    private final Calls calls;
    private final Register register;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Issues issues;

    Publications(
            Calls calls,
            Register register,
            Rankings rankings,
            Consultations consultations,
            Decisions decisions,
            Proposals proposals,
            Issues issues) {
        this.calls = calls;
        this.register = register;
        this.rankings = rankings;
        this.consultations = consultations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.issues = issues;
    }

    /**
     * What is public of a call.
     *
     * @param call the call
     * @param proposal the proposed list that is up or has run its time
     * @param issue the issued list
     * @param outcome the ranking and the choice of the last round, once a list is public
     */
    public record Publication(
            Call call,
            Optional<Proposal> proposal,
            Optional<Issues.Issue> issue,
            Optional<Outcome> outcome) {

        /** Whether a list is public. */
        public boolean published() {
            return proposal.isPresent() || issue.isPresent();
        }

        /** Whether objections are taken at the instant. */
        public boolean taking(Instant now) {
            return issue.isEmpty() && proposal.filter(one -> now.isBefore(one.until())).isPresent();
        }

        /** Whether the public sees documents of the kind, see {@link Settings#DOCUMENTS}. */
        public boolean shows(String document) {
            return settings().publicity(document) == Publicity.PUBLIC;
        }

        /** Whether the application is on the list. */
        public boolean lists(Application application) {
            return published() && LISTED.contains(application.state());
        }

        /** Whether the public sees that the application exists. */
        public boolean shows(Application application) {
            return lists(application)
                    || published() && shows("applications") && application.receipt().isPresent();
        }

        private Settings settings() {
            return call.notice().settings();
        }
    }

    /** What is public of the call, if there is one with the id. */
    public Optional<Publication> of(String id) {
        return calls.find(id)
                .map(
                        call -> {
                            var round = call.notice().settings().rounds().getLast().id();
                            var proposal = proposals.open(id, round);
                            var issue = issues.find(id, round);
                            boolean published = proposal.isPresent() || issue.isPresent();
                            return new Publication(
                                    call,
                                    proposal,
                                    issue,
                                    published ? outcome(id, round) : Optional.empty());
                        });
    }

    private Optional<Outcome> outcome(String call, String round) {
        return consultations
                .newest(call, round)
                .map(
                        consultation -> {
                            var ranking = rankings.compute(call, round);
                            return new Outcome(
                                    ranking,
                                    rankings.line(call, round, ranking),
                                    Set.copyOf(consultation.chosen()),
                                    Map.copyOf(consultation.reasons()),
                                    consultation.tieReason());
                        });
    }

    /**
     * The text that all organs signed, once its list is issued and where the call makes the outcome
     * public.
     */
    public Optional<Decision> text(Publication publication) {
        return publication
                .issue()
                .filter(issue -> publication.shows("result"))
                .flatMap(
                        issue ->
                                decisions.versions(publication.call().id(), issue.round()).stream()
                                        .filter(one -> one.version() == issue.version())
                                        .findFirst());
    }

    /** The applications that the public sees, the listed ones first. */
    public List<Application> shown(Publication publication) {
        return register.ofCall(publication.call().id()).stream()
                .filter(publication::shows)
                .sorted(
                        java.util.Comparator.comparing((Application one) -> !publication.lists(one))
                                .thenComparing(Application::city))
                .toList();
    }

    /** How those applications of the call were received that were so late or on paper. */
    public Map<UUID, Manner> unusual(String call) {
        return register.unusual(call);
    }
}
