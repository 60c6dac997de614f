package org.shifan.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the four to six figures under the head of a page.
 *
 * @param name what is counted
 * @param value the figure; shown as {@link Formats#show} shows it
 * @param small what stands beside it, such as the unit
 */
public record Fact(Words name, @Nullable Object value, @Nullable Words small) {}
