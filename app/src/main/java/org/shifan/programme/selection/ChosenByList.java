package org.shifan.programme.selection;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shifan.programme.review.Chosen;
import org.springframework.stereotype.Component;

/** Whom a round chose, once its list has been issued: the experts of the next round read those. */
@Component
class ChosenByList implements Chosen {
    private final Issues issues;
    private final Consultations consultations;

    ChosenByList(Issues issues, Consultations consultations) {
        this.issues = issues;
        this.consultations = consultations;
    }

    @Override
    public Optional<Set<String>> in(String call, String round) {
        return issues.find(call, round)
                .flatMap(issue -> consultations.newest(call, round))
                .map(consultation -> new HashSet<>(consultation.chosen()));
    }
}
