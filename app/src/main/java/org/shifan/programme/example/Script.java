package org.shifan.programme.example;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is played.
 *
 * @param production with whom
 * @param steps in their order
 * @param stages stage to the instant at which it opens, in their order
 */
record Script(Production production, List<Step> steps, Map<String, Instant> stages) {
    Script {
        steps = List.copyOf(steps);
    }
}
