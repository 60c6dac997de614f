package org.shifan.platform.identity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Invitations to offices, and links by which a person sets another password. */
@Service
public class Invitations {
    private final Identity identity;
    private final OneTimeLinks links;
    private final Acts acts;
    private final Ledger ledger;
    private final Sessions sessions;
    private final Persons persons;
    private final InstantSource machine = InstantSource.system();

    Invitations(
            Identity identity,
            OneTimeLinks links,
            Acts acts,
            Ledger ledger,
            Sessions sessions,
            Persons persons) {
        this.identity = identity;
        this.links = links;
        this.acts = acts;
        this.ledger = ledger;
        this.sessions = sessions;
        this.persons = persons;
    }

    /** Somebody to be invited. */
    public record Invited(String organ, String name, Set<Duty> duties) {}

    /** Somebody who was invited, and the secret of the link, which is known here only. */
    public record Issued(Invited invited, String secret) {}

    /** An invitation whose secret somebody has, and the organ that it leads to. */
    public record Handed(String secret, Organ organ, OneTimeLink link) {}

    /** Invites people to offices, all of them or nobody. */
    public List<Issued> invite(Actor by, List<Invited> people) {
        return acts.perform(
                IdentityAct.INVITED,
                by,
                "",
                "",
                by.organ(),
                () -> {
                    var issued = new ArrayList<Issued>();
                    for (var invited : people) {
                        identity.authorise(IdentityAct.INVITED, by, invited.organ());
                        issued.add(new Issued(invited, issue(by, invited)));
                    }
                    return issued;
                });
    }

    private String issue(Actor by, Invited invited) {
        var secret =
                links.invite(
                        by, invited.organ(), invited.name(), invited.duties(), machine.instant());
        ledger.record(
                IdentityAct.INVITED,
                by,
                "",
                invited.organ(),
                Map.of(
                        "name", invited.name(),
                        "duties", invited.duties().stream().map(Duty::name).sorted().toList()));
        return secret;
    }

    /** Invitations that nobody has used, the newest first. */
    public List<OneTimeLink> open(String organ) {
        return links.open(organ);
    }

    /**
     * The invitations that somebody who has their secrets may hand over, in the order of the
     * secrets: those that nobody has used or taken back, to organs administered from the own one.
     */
    public List<Handed> handed(Actor by, List<String> secrets) {
        var found = new ArrayList<Handed>();
        for (var secret : secrets) {
            links.find(secret)
                    .filter(link -> link.used().isEmpty())
                    .flatMap(link -> handed(by, secret, link))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Handed> handed(Actor by, String secret, OneTimeLink link) {
        return link.organ()
                .flatMap(identity::organ)
                .filter(organ -> identity.administers(by, organ))
                .map(organ -> new Handed(secret, organ, link));
    }

    /**
     * Takes an invitation back.
     *
     * @throws NoSuchElementException if it is not open
     */
    public void takeBack(Actor by, String organ, String id) {
        identity.authorise(IdentityAct.UNINVITED, by, organ);
        acts.perform(
                IdentityAct.UNINVITED,
                by,
                "",
                "",
                organ,
                () -> {
                    if (!links.takeBack(id, organ)) {
                        throw new NoSuchElementException("invitation");
                    }
                    return ledger.record(IdentityAct.UNINVITED, by, "", organ, Map.of("link", id));
                });
    }

    /**
     * Gives the holder of an office a link to set another password; the old one no longer works,
     * and the sessions end.
     *
     * @return the secret of the link
     */
    public String reset(Actor by, UUID id) {
        var office =
                identity.office(id).orElseThrow(() -> new NoSuchElementException("office " + id));
        identity.authorise(IdentityAct.RESET, by, office.organ());
        var secret =
                acts.perform(
                        IdentityAct.RESET,
                        by,
                        "",
                        "",
                        office.organ(),
                        () -> {
                            ledger.record(
                                    IdentityAct.RESET,
                                    by,
                                    "",
                                    office.organ(),
                                    Map.of(
                                            "office", id.toString(),
                                            "holder", office.person().toString()));
                            persons.clearHash(office.person());
                            return links.reset(by, office.person(), machine.instant());
                        });
        sessions.endAll(office.person());
        return secret;
    }
}
