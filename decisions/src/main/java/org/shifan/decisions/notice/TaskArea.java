package org.shifan.decisions.notice;

import java.util.List;

/**
 * One of the main task areas (section 二 of the 2013 notice).
 *
 * @param id for example {@code 1}
 * @param clause for example 二（一）
 * @param title the area's name
 * @param aim the closing aim; empty text where the notice gives none
 * @param tasks in the notice's own words
 */
public record TaskArea(String id, String clause, Text title, Text aim, List<Task> tasks) {

    /** One task: {@code 1.3} and its words. */
    public record Task(String id, Text text) {}
}
