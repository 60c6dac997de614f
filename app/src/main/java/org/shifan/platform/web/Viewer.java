package org.shifan.platform.web;

import java.util.Optional;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;

/** Who looks at the page that is being served. */
public interface Viewer {

    /** In which office; empty if nobody is signed in, or the person holds none. */
    Optional<Actor> actor();

    /** The organ for which the person acts; empty where there is no actor. */
    Optional<Text> organ();

    /** The name of the person; empty if nobody is signed in. */
    Optional<String> name();
}
