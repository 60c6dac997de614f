package org.shifan.platform.web;

import java.util.Optional;
import org.shifan.decisions.notice.Text;

/** The calls that the {@link Prefix} of an address may name. */
public interface OpenCalls {

    /** Whether there is an open call with the id. */
    boolean isOpen(String call);

    /** The title of the open call with the id. */
    Optional<Text> title(String call);
}
