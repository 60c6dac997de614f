package org.shifan.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the actor of the request. */
final class ActorArgument implements HandlerMethodArgumentResolver {
    private final Viewer viewer;

    ActorArgument(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(CurrentActor.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        var actor = viewer.actor();
        return parameter.getParameterType() == Optional.class
                ? actor
                : actor.orElseThrow(() -> new AccessDeniedException("nobody is in office"));
    }
}
