package org.shifan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Permission;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to its endpoint, or not; an endpoint that says nothing is closed. */
@Component
@ConditionalOnWebApplication
final class Gate implements HandlerInterceptor {
    private final Map<String, Permission> permissions;
    private final Viewer viewer;

    Gate(List<Contribution> contributions, Viewer viewer) {
        this.permissions =
                contributions.stream()
                        .flatMap(module -> module.permissions().stream())
                        .map(Permission.class::cast)
                        .collect(Collectors.toMap(Permission::code, Function.identity()));
        this.viewer = viewer;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // a file
        }
        switch (sign(method)) {
            case Public everybody -> {}
            case SignedIn signedIn -> requirePerson();
            case Allowed allowed -> requirePermission(allowed.value());
            default -> throw new IllegalStateException("unknown sign");
        }
        return true;
    }

    /** What the endpoint asks for: of the method, or else of its class. */
    static Annotation sign(HandlerMethod method) {
        for (var type : List.of(Public.class, SignedIn.class, Allowed.class)) {
            var sign = method.getMethodAnnotation(type);
            if (sign != null) {
                return sign;
            }
        }
        for (var type : List.of(Public.class, SignedIn.class, Allowed.class)) {
            var sign = method.getBeanType().getAnnotation(type);
            if (sign != null) {
                return sign;
            }
        }
        throw new IllegalStateException("Nothing says who may use " + method);
    }

    /** The permission with the code, or null. */
    @Nullable Permission permission(String code) {
        return permissions.get(code);
    }

    /** All of them. */
    Collection<Permission> permissions() {
        return permissions.values();
    }

    private void requirePerson() {
        if (viewer.name().isEmpty()) {
            // Security leads to the page on which one signs in, and back.
            throw new AccessDeniedException("nobody is signed in");
        }
    }

    private void requirePermission(String code) {
        requirePerson();
        var permission = permissions.get(code);
        if (permission == null) {
            throw new IllegalStateException("No module lists the permission " + code);
        }
        if (viewer.actor().filter(actor -> allows(permission, actor)).isEmpty()) {
            throw new NotAllowed(permission);
        }
    }

    /**
     * Whether the actor may in any case: of the own place, or of the call. The act checks which.
     */
    static boolean allows(Permission permission, Actor actor) {
        return permission.allows(actor, actor.place()) || permission.allows(actor, "");
    }
}
