package org.shifan.platform.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Acts;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.springframework.stereotype.Service;

/** Who there is: organs, their offices, and the persons who hold these. */
@Service
public class Identity {
    private final Organs organs;
    private final Offices offices;
    private final Persons persons;
    private final Acts acts;
    private final Ledger ledger;
    private final Chance chance;
    private final Clock clock;

    Identity(
            Organs organs,
            Offices offices,
            Persons persons,
            Acts acts,
            Ledger ledger,
            Chance chance,
            Clock clock) {
        this.organs = organs;
        this.offices = offices;
        this.persons = persons;
        this.acts = acts;
        this.ledger = ledger;
        this.chance = chance;
        this.clock = clock;
    }

    /** The programme itself, which performs what falls due by the clock and sets up the first. */
    public static Actor programme() {
        var nobody = new UUID(0, 0);
        return new Actor(
                nobody, "", nobody, "programme", "", OrganKind.PROGRAMME, "", Set.of(Duty.HANDLE));
    }

    /** The organ with the id. */
    public Optional<Organ> organ(String id) {
        return organs.find(id);
    }

    /** Every organ, by id. */
    public List<Organ> organs() {
        return organs.all();
    }

    /** The organs of a kind in a place; the place of central organs is empty. */
    public List<Organ> organs(OrganKind kind, String place) {
        return organs.of(kind, place);
    }

    /** The organs whose first administrators are invited from this one; by kind, then by code. */
    public List<Organ> below(String organ) {
        return organs.below(organ);
    }

    /** The ids of those of them in which nobody may run the accounts now. */
    public Set<String> withoutAdministrator(String superior) {
        return organs.withoutAdministrator(superior);
    }

    /** The person with the id. */
    public Optional<Person> person(UUID id) {
        return persons.find(id);
    }

    /** The person who signs in under the name. */
    public Optional<Person> person(String username) {
        return persons.named(username);
    }

    /**
     * The person in the office.
     *
     * @throws NoSuchElementException if the person does not hold it now
     */
    public Actor actor(UUID person, UUID office) {
        return offices.actor(office)
                .filter(actor -> actor.person().equals(person))
                .orElseThrow(() -> new NoSuchElementException("office " + office));
    }

    /** The person in each office held now, the oldest first, then by organ. */
    public List<Actor> actorsOf(UUID person) {
        return offices.actorsOf(person);
    }

    /** Everybody who holds an office of the organ now, the longest first. */
    public List<Actor> actorsIn(String organ) {
        return offices.actorsIn(organ);
    }

    /** Everybody who holds an office now, by kind of organ, place and organ. */
    public List<Actor> actors() {
        return offices.actors();
    }

    /** The offices of an organ, those held now first. */
    public List<Office> offices(String organ) {
        return offices.of(organ);
    }

    /** The office with the id, held now or not. */
    public Optional<Office> office(UUID id) {
        return offices.find(id);
    }

    /**
     * Registers organs, or their names if they are registered. To be called within the act that
     * brings them, such as the opening of a call.
     */
    public void setUpOrgans(Collection<Organ> all) {
        organs.put(all);
    }

    /**
     * Begins offices, making accounts for usernames that nobody has. Such an account has no
     * password: until one is set by a link, nobody can sign in with it, except by one click in the
     * example.
     *
     * @param by who appoints; {@link #programme()} where a start or a script does
     * @return who they are in the new offices, in the same order
     */
    public List<Actor> appoint(Actor by, List<Appointment> appointments) {
        return acts.perform(
                IdentityAct.BEGUN,
                by,
                "",
                "",
                by.organ(),
                () -> {
                    var actors = new ArrayList<Actor>();
                    for (var appointment : appointments) {
                        authorise(IdentityAct.BEGUN, by, appointment.organ());
                        var person =
                                persons.named(appointment.username())
                                        .map(Person::id)
                                        .orElseGet(() -> add(appointment));
                        actors.add(
                                begin(
                                        Optional.of(by),
                                        appointment.organ(),
                                        person,
                                        appointment.duties()));
                    }
                    return actors;
                });
    }

    /**
     * Ends an office.
     *
     * @throws Refused if it has ended already, or nobody would be left to run the organ's accounts
     */
    public void end(Actor by, UUID id) {
        var office = offices.find(id).orElseThrow(() -> new NoSuchElementException("office " + id));
        authorise(IdentityAct.ENDED, by, office.organ());
        var organ = organs.find(office.organ()).orElseThrow();
        acts.perform(
                IdentityAct.ENDED,
                by,
                "",
                organ.place(),
                organ.id(),
                () -> {
                    offices.lock(organ.id());
                    refuseLastAdministrator(office, organ);
                    var now = clock.instant();
                    if (!offices.end(id, now)) {
                        throw new Refused(
                                IdentityRefusal.OFFICE_ENDED,
                                office.name(),
                                office.ended().orElse(now));
                    }
                    return ledger.record(
                            IdentityAct.ENDED,
                            by,
                            "",
                            organ.id(),
                            Map.of(
                                    "office", id.toString(),
                                    "holder", office.person().toString()));
                });
    }

    /** Whether the actor runs the accounts of the organ: of the own one, or of one below. */
    public boolean administers(Actor actor, Organ organ) {
        return actor.may(Duty.ADMINISTER)
                && (organ.id().equals(actor.organ())
                        || organ.superior().filter(actor.organ()::equals).isPresent());
    }

    /**
     * Begins an office within the act that brings it about.
     *
     * @param by who appoints; empty: who was invited takes it up
     */
    Actor begin(Optional<Actor> by, String organ, UUID person, Set<Duty> duties) {
        var already =
                offices.actorsIn(organ).stream().filter(a -> a.person().equals(person)).findFirst();
        if (already.isPresent()) {
            throw new Refused(
                    IdentityRefusal.OFFICE_HELD,
                    already.get().personName(),
                    already.get().organName());
        }
        var id = chance.id();
        offices.begin(id, organ, person, duties, clock.instant());
        var actor = offices.actor(id).orElseThrow();
        ledger.record(
                IdentityAct.BEGUN,
                by.orElse(actor),
                "",
                organ,
                Map.of(
                        "office", id.toString(),
                        "holder", person.toString(),
                        "duties", duties.stream().map(Duty::name).sorted().toList()));
        return actor;
    }

    /**
     * Lets only those through who run the organ's accounts, and the programme.
     *
     * @throws NotAllowed if the actor does not
     */
    Organ authorise(IdentityAct act, Actor by, String id) {
        var organ = organs.find(id).orElseThrow(() -> new NoSuchElementException("organ " + id));
        if (by.kind() != OrganKind.PROGRAMME && !administers(by, organ)) {
            throw new NotAllowed(act);
        }
        return organ;
    }

    private UUID add(Appointment appointment) {
        var id = chance.id();
        persons.add(id, appointment.username(), appointment.name(), clock.instant());
        return id;
    }

    private void refuseLastAdministrator(Office office, Organ organ) {
        boolean other =
                offices.actorsIn(organ.id()).stream()
                        .anyMatch(
                                actor ->
                                        actor.may(Duty.ADMINISTER)
                                                && !actor.office().equals(office.id()));
        if (office.duties().contains(Duty.ADMINISTER) && !other && organ.superior().isEmpty()) {
            throw new Refused(IdentityRefusal.LAST_ADMINISTRATOR, organ.name());
        }
    }
}
