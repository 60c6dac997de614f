package org.shifan.platform.identity.web;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Office;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.InboxSource;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Organs that cannot invite anybody wait for the one above. Not in the example, where everybody who
 * acts has an office from the beginning.
 */
@Component
class IdentityInbox implements InboxSource {
    private final Identity identity;
    private final boolean example;

    IdentityInbox(Identity identity, @Value("${shifan.mode:real}") String mode) {
        this.identity = identity;
        this.example = mode.equals("example");
    }

    @Override
    public List<InboxItem> itemsFor(Actor actor) {
        if (example || !actor.may(Duty.ADMINISTER)) {
            return List.of();
        }
        int vacant = identity.withoutAdministrator(actor.organ()).size();
        return vacant == 0
                ? List.of()
                : identity.office(actor.office()).map(office -> item(office, vacant)).stream()
                        .toList();
    }

    private static InboxItem item(Office office, int vacant) {
        return new InboxItem(
                Link.of("/organs/%s#below".formatted(office.organ()), "identity.inbox.invite"),
                Words.of("identity.inbox.organs", vacant),
                Badge.of(Tone.WARN, "identity.inbox.vacant"),
                office.begun(),
                Optional.empty());
    }
}
