package org.shifan.platform.web;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.shifan.platform.ledger.Actor;

/**
 * A place in the row under the bar. It is shown only to those who may enter it.
 *
 * @param key of its name in the texts
 * @param path where it is; the place is current on every address below
 * @param order from left to right
 * @param to to whom it is shown; empty: nobody is signed in
 * @param waiting how much waits there for this person, never a total
 */
public record Place(
        String key,
        String path,
        int order,
        Predicate<Optional<Actor>> to,
        ToIntFunction<Actor> waiting) {

    /** For whoever is not signed in. */
    public static Place open(String key, String path, int order) {
        return new Place(key, path, order, Optional::isEmpty, actor -> 0);
    }

    /** For certain actors. */
    public static Place of(String key, String path, int order, Predicate<Actor> to) {
        return new Place(key, path, order, actor -> actor.filter(to).isPresent(), actor -> 0);
    }

    /** The same, with a count. */
    public Place counting(ToIntFunction<Actor> count) {
        return new Place(key, path, order, to, count);
    }
}
