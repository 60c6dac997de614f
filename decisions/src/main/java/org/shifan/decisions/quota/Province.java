package org.shifan.decisions.quota;

import org.shifan.decisions.notice.Text;

/**
 * A unit at the level of a province.
 *
 * @param code GB/T 2260 code
 * @param name in every language of the call
 * @param region for example {@code east}; empty text: it is in none
 * @param kind for example {@code province}, {@code autonomous-region}, {@code municipality}
 */
public record Province(String code, Text name, String region, String kind) {}
