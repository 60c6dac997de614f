package org.shifan.platform.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in. There are none where there is no portal. */
@Service
public class Sessions {
    /** Name of the attribute that holds the address from which the session came. */
    static final String ADDRESS = "address";

    private final Optional<FindByIndexNameSessionRepository<? extends Session>> repository;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository.stream().findFirst();
    }

    /**
     * A session.
     *
     * @param id never shown
     * @param begun real time
     * @param used real time
     * @param address from which it came
     */
    public record Seen(String id, Instant begun, Instant used, String address) {}

    /** The sessions of a person, the last used first. */
    public List<Seen> of(UUID person) {
        return repository.stream()
                .flatMap(found -> found.findByPrincipalName(person.toString()).values().stream())
                .map(
                        session ->
                                new Seen(
                                        session.getId(),
                                        session.getCreationTime(),
                                        session.getLastAccessedTime(),
                                        session.getAttributeOrDefault(ADDRESS, "")))
                .sorted(Comparator.comparing(Seen::used).reversed())
                .toList();
    }

    /** Signs the person out everywhere. */
    public void endAll(UUID person) {
        endOthers(person, "");
    }

    /** Signs the person out everywhere but here. */
    public void endOthers(UUID person, String here) {
        repository.ifPresent(
                found ->
                        found.findByPrincipalName(person.toString()).keySet().stream()
                                .filter(id -> !id.equals(here))
                                .forEach(found::deleteById));
    }
}
