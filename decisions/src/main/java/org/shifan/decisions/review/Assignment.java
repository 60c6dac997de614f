package org.shifan.decisions.review;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/** What came of assigning experts. */
public sealed interface Assignment {

    /**
     * Every application has its panel.
     *
     * @param panels ids of experts by id of application, both in order of id
     */
    record Complete(Map<String, List<String>> panels) implements Assignment {
        public Complete {
            panels = ordered(panels);
        }

        /** How many applications each expert reads; experts without any are absent. */
        public Map<String, Integer> loads() {
            var loads = new TreeMap<String, Integer>();
            panels.values().forEach(panel -> panel.forEach(e -> loads.merge(e, 1, Integer::sum)));
            return Collections.unmodifiableMap(loads);
        }
    }

    /**
     * No assignment exists, whoever makes it.
     *
     * @param shortages the applications left short by a largest possible assignment, in order of id
     */
    record Impossible(List<Shortage> shortages) implements Assignment {
        public Impossible {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * Why an application cannot have its panel.
     *
     * @param application its id
     * @param missing experts that it still lacks
     * @param unconflicted experts without a conflict
     * @param cause what to change
     * @param competing for {@link Cause#TOO_LITTLE_CAPACITY}: the applications, this one included,
     *     that together cannot get more readings than {@code capacity}, however experts are
     *     assigned
     * @param capacity fewer than a panel for each of them
     */
    record Shortage(
            String application,
            int missing,
            int unconflicted,
            Cause cause,
            List<String> competing,
            int capacity) {

        private static final Sentences SENTENCES =
                new Sentences("org.shifan.decisions.review.shortages");

        public Shortage {
            competing = competing.stream().sorted().toList();
        }

        /** The shortage as a sentence that says what to do next. */
        public Text text() {
            return SENTENCES.of(
                    cause.name(),
                    application,
                    missing,
                    unconflicted,
                    competing.size(),
                    capacity,
                    String.join(", ", competing));
        }
    }

    /** Why an application is left short. */
    enum Cause {
        /** Fewer experts without a conflict than a panel needs: invite others. */
        TOO_FEW_UNCONFLICTED,
        /** Those experts are needed elsewhere: invite others, or let each read more. */
        TOO_LITTLE_CAPACITY
    }

    private static Map<String, List<String>> ordered(Map<String, List<String>> panels) {
        var ordered = new TreeMap<String, List<String>>();
        panels.forEach((id, experts) -> ordered.put(id, experts.stream().sorted().toList()));
        return Collections.unmodifiableMap(ordered);
    }
}
