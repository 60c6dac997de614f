package org.shifan.programme;

import java.util.List;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;

/** Inboxes of a test, beside whose call there are those of all others. */
public final class Inboxes {
    private Inboxes() {}

    /** What waits in the newest call, which is the test's own. */
    public static List<InboxItem> here(InboxSource source, Actor actor) {
        return source.itemsFor(actor).stream()
                .filter(item -> !item.link().path().startsWith("/in/"))
                .toList();
    }
}
