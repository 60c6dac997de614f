package org.shifan.decisions.notice;

import java.util.List;

/** Rules that belong together, in the order of the notice. */
public record Section(String id, Text title, List<Rule> rules) {}
