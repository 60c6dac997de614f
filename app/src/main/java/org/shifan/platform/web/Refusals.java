package org.shifan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.notice.Rule;
import org.shifan.platform.ledger.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a refusal: the sentence, the rule, the values compared, the code, and what to do next. The
 * texts stand under {@code refusal.<code>}, {@code refusal.<code>.next} and, for names of the
 * values separated by a vertical bar, {@code refusal.<code>.values}.
 */
@ControllerAdvice
@ConditionalOnWebApplication
final class Refusals {
    private final Formats formats;

    Refusals(Formats formats) {
        this.formats = formats;
    }

    /** A value that was compared, under its name. */
    public record Compared(String name, String value) {}

    /**
     * A refusal as shown: the zone of its times, if it names any; that of a formal act is recorded.
     */
    public record Shown(
            String code,
            String sentence,
            String next,
            List<Compared> values,
            Optional<Rule> rule,
            Optional<ZoneId> zone,
            boolean recorded) {}

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request) {
        return answer(refused, HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler(TooMany.class)
    Object tooMany(TooMany many, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.seconds()));
        return answer(many.refused(), HttpStatus.TOO_MANY_REQUESTS, request);
    }

    private Object answer(Refused refused, HttpStatus status, HttpServletRequest request) {
        var shown = shown(refused);
        if (!Answers.person(request) && !Answers.fragment(request)) {
            return Answers.problem(
                    status,
                    shown.code(),
                    shown.sentence(),
                    Map.of(
                            "next",
                            shown.next(),
                            "values",
                            refused.values().stream().map(formats::show).toList()));
        }
        if (Answers.fragment(request)) {
            var fragment = new ModelAndView("web/refusal", Map.of("refusal", shown));
            fragment.setStatus(status);
            return fragment;
        }
        var page =
                Page.of("web/refused", "web.refused.title")
                        .with("refusal", shown)
                        .with("typed", Typed.texts(request))
                        .status(status);
        // What came too often needs no change, only time.
        var words = status == HttpStatus.CONFLICT ? "web.refused.back" : "web.refused.return";
        back(request).ifPresent(path -> page.button(path, words));
        return page;
    }

    /** The page of this site that the request came from, whose form the browser still has. */
    private static Optional<String> back(HttpServletRequest request) {
        try {
            var from = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            if (from.getRawPath() == null || !request.getServerName().equals(from.getHost())) {
                return Optional.empty();
            }
            var path = from.getRawPath().replaceFirst("^/en(?=/)", "");
            return Optional.of(from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Shown shown(Refused refused) {
        var code = refused.code().code();
        var key = "refusal." + code;
        var rule =
                refused.values().stream()
                        .filter(Rule.class::isInstance)
                        .map(Rule.class::cast)
                        .findFirst();
        var args = refused.values().stream().map(this::precise).toArray();
        return new Shown(
                code,
                formats.say(key, args),
                formats.says(key + ".next") ? formats.say(key + ".next", args) : "",
                compared(key, refused.values()),
                rule,
                refused.values().stream()
                        .filter(Instant.class::isInstance)
                        .findFirst()
                        .map(_ -> formats.zone()),
                refused.isRecorded());
    }

    private List<Compared> compared(String key, List<Object> values) {
        if (!formats.says(key + ".values")) {
            return List.of();
        }
        var names = List.of(formats.say(key + ".values").split("\\|"));
        var compared = new ArrayList<Compared>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (!(values.get(i) instanceof Rule)) {
                compared.add(new Compared(names.get(i), formats.show(precise(values.get(i)))));
            }
        }
        return compared;
    }

    /** Instants are compared to the second. */
    private @Nullable Object precise(Object value) {
        return value instanceof Instant instant ? formats.second(instant) : value;
    }
}
