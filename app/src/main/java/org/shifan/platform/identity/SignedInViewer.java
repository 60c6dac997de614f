package org.shifan.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.web.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the frame who looks. The office is looked up anew for each request, so that one that has
 * ended ends at once.
 */
@Component
@ConditionalOnWebApplication
public class SignedInViewer implements Viewer {
    /** Attribute of the session: the office that was chosen. */
    static final String OFFICE = "office";

    private static final String ACTOR = SignedInViewer.class.getName() + ".actor";

    private final Offices offices;
    private final Organs organs;

    SignedInViewer(Offices offices, Organs organs) {
        this.offices = offices;
        this.organs = organs;
    }

    /** The person who is signed in. */
    public Optional<SignedInPerson> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .map(found -> found.getPrincipal())
                .filter(SignedInPerson.class::isInstance)
                .map(SignedInPerson.class::cast);
    }

    @Override
    public Optional<Actor> actor() {
        if (RequestContextHolder.getRequestAttributes() == null) {
            return Optional.empty(); // nobody looks
        }
        var request = request();
        if (request.getAttribute(ACTOR) instanceof Known known) {
            return known.actor();
        }
        var actor = person().flatMap(person -> choose(person.id(), request));
        request.setAttribute(ACTOR, new Known(actor));
        return actor;
    }

    @Override
    public Optional<String> name() {
        return person().map(SignedInPerson::shown);
    }

    @Override
    public Optional<Text> organ() {
        return actor().flatMap(actor -> organs.find(actor.organ())).map(Organ::shortName);
    }

    /** Acts in another of one's offices from now on; false if one does not hold it. */
    public boolean switchTo(UUID office) {
        var held =
                person().map(person -> offices.actorsOf(person.id())).orElse(List.of()).stream()
                        .anyMatch(actor -> actor.office().equals(office));
        if (held) {
            request().getSession().setAttribute(OFFICE, office.toString());
        }
        return held;
    }

    private Optional<Actor> choose(UUID person, HttpServletRequest request) {
        var actors = offices.actorsOf(person);
        var session = request.getSession(false);
        var chosen = session == null ? null : session.getAttribute(OFFICE);
        return actors.stream()
                .filter(actor -> actor.office().toString().equals(chosen))
                .findFirst()
                .or(() -> actors.stream().findFirst());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }

    private record Known(Optional<Actor> actor) {}
}
