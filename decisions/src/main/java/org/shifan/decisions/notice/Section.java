package org.shifan.decisions.notice;

import java.util.List;

/**
 * Rules that belong together, in the order of the notice.
 *
 * @param taskAreas the tasks, where the section is the one that lists them; otherwise empty
 */
public record Section(String id, Text title, List<Rule> rules, List<TaskArea> taskAreas) {}
