package org.shifan.decisions.notice;

import java.util.Optional;

/**
 * One rule of a call.
 *
 * @param id stable name, for example {@code quota.limits}
 * @param text the rule as one plain sentence
 * @param origin who says so
 * @param inPrinciple 原则上: the rule admits an exception, which is a formal decision
 * @param when the CEL condition by which the product judges it; empty where people judge
 */
public record Rule(
        String id, Text text, Origin origin, boolean inPrinciple, Optional<String> when) {}
