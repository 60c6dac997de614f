package org.shifan.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs a person in who has proved by other means than a password who it is. */
@Component
@ConditionalOnWebApplication
public class Entrance {
    private final Persons persons;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;

    Entrance(Persons persons, SecurityContextRepository contexts, CsrfTokenRepository tokens) {
        this.persons = persons;
        this.contexts = contexts;
        this.tokens = tokens;
    }

    /** Signs the person in, in the office, under a new session id. */
    public void enter(
            UUID person, UUID office, HttpServletRequest request, HttpServletResponse response) {
        begin(request);
        request.getSession().setAttribute(SignedInViewer.OFFICE, office.toString());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.of(persons.find(person)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
    }

    /** What was before one signed in must not lead into what comes after. */
    private static void begin(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(old -> old.invalidate());
        request.getSession(true).setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
    }
}
