package org.shifan.platform.web;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;

/** What one module lets people find by the field in the bar; a Spring bean. */
public interface SearchSource {

    /**
     * What was found.
     *
     * @param link to it
     * @param kind what it is, for example a city
     * @param note what else helps to tell it from others
     * @param exact whether a number or name was asked for, whole, that is this one's: it comes
     *     first
     */
    record Found(Link link, Words kind, Words note, boolean exact) {
        /** Found by a part of what it is called, or by what may mean others too. */
        public Found(Link link, Words kind, Words note) {
            this(link, kind, note, false);
        }
    }

    /**
     * What the actor may see of what the words name.
     *
     * @param asked trimmed, not empty
     * @param actor empty: the public
     */
    List<Found> find(String asked, Optional<Actor> actor);
}
