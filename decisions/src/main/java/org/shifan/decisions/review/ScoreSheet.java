package org.shifan.decisions.review;

import java.util.Map;

/**
 * The marks that one expert gave one application.
 *
 * @param application its id
 * @param expert id of the expert
 * @param marks whole marks by id of the criterion
 */
public record ScoreSheet(String application, String expert, Map<String, Integer> marks) {
    public ScoreSheet {
        marks = Map.copyOf(marks);
    }
}
