package org.shifan.programme.selection;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shifan.programme.review.Chosen;
import org.springframework.stereotype.Component;

/** Whether a round is ranked, and whom it chose, once its list has been issued. */
@Component
class ChosenByList implements Chosen {
    private final Rankings rankings;
    private final Issues issues;
    private final Consultations consultations;

    ChosenByList(Rankings rankings, Issues issues, Consultations consultations) {
        this.rankings = rankings;
        this.issues = issues;
        this.consultations = consultations;
    }

    @Override
    public boolean ranked(String call, String round) {
        return rankings.recorded(call, round);
    }

    @Override
    public Optional<Set<String>> in(String call, String round) {
        return issues.find(call, round)
                .flatMap(issue -> consultations.newest(call, round))
                .map(consultation -> new HashSet<>(consultation.chosen()));
    }
}
