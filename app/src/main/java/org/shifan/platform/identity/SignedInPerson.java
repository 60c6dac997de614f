package org.shifan.platform.identity;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as the session keeps it.
 *
 * @param id of the person
 * @param shown the person's name
 */
public record SignedInPerson(UUID id, String shown)
        implements AuthenticatedPrincipal, Serializable {

    /** The id: sessions are found by it. */
    @Override
    public String getName() {
        return id.toString();
    }
}
