package org.shifan.decisions.notice;

import java.util.List;
import java.util.Optional;

/**
 * One of the main task areas (section 二 of the 2013 notice).
 *
 * @param id for example {@code 1}
 * @param clause for example 二（一）
 * @param title the area's name
 * @param aim the closing aim, if the notice gives one
 * @param tasks in the notice's own words
 */
public record TaskArea(String id, String clause, Text title, Optional<Text> aim, List<Task> tasks) {

    /** One task: {@code 1.3} and its words. */
    public record Task(String id, Text text) {}
}
