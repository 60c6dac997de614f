package org.shifan.platform.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Listing}.
 *
 * @param <T> what a row is about
 * @param id its name in addresses
 * @param title its head
 * @param figure whether it stands right
 * @param value of a row in it; null where there is none
 */
public record Column<T>(
        String id, Words title, boolean figure, Function<T, @Nullable Object> value) {}
