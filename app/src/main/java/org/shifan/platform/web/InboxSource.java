package org.shifan.platform.web;

import java.util.List;
import org.shifan.platform.ledger.Actor;

/**
 * What waits for a person in one module; a Spring bean. It is asked on every page: keep it fast.
 */
public interface InboxSource {

    /** What waits for this actor to do it, and only that. */
    List<InboxItem> itemsFor(Actor actor);
}
