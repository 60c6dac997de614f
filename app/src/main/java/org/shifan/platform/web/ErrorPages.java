package org.shifan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.shifan.platform.clock.Chance;
import org.shifan.platform.ledger.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is said if there is nothing, if one may not, and if the product itself has failed. */
@Controller
@ControllerAdvice
@ConditionalOnWebApplication
@Public
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 413);

    private final Formats formats;
    private final Chance chance;

    private final long largest;

    /**
     * @param largest file that is taken at all, as the settings say
     */
    ErrorPages(
            Formats formats,
            Chance chance,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.formats = formats;
        this.chance = chance;
        this.largest = largest.toMegabytes();
    }

    @ExceptionHandler(Absent.class)
    Object absent(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "", "", request);
    }

    @ExceptionHandler(NotAllowed.class)
    Object notAllowed(NotAllowed lacking, HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, lacking.permission().code(), "", request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "", "", request);
    }

    /** Names what a form should have sent: only who sends requests by other means meets this. */
    @ExceptionHandler
    Object missing(MissingServletRequestParameterException lacking, HttpServletRequest request) {
        return missing(lacking.getParameterName(), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestPartException lacking, HttpServletRequest request) {
        return missing(lacking.getRequestPartName(), request);
    }

    private Object missing(String parameter, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST,
                Words.of("web.error.400.missing", parameter),
                "",
                "",
                request);
    }

    /** Where the container leads what nothing else has answered. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        TooMany.sent(request)
                .ifPresent(
                        many -> {
                            throw many;
                        });
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) {
            status = HttpStatus.NOT_FOUND;
        }
        var incident = "";
        if (status.is5xxServerError()) {
            incident = chance.id().toString().substring(0, 8);
            var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error(
                    "Incident {} at {}",
                    incident,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    cause instanceof Throwable thrown ? thrown : null);
        }
        return answer(status, "", incident, request);
    }

    /** What happened; with the limit, where one was exceeded. */
    private Words text(String kind) {
        var key = "web.error." + kind + ".text";
        return kind.equals("413") ? Words.of(key, largest) : Words.of(key);
    }

    private static String kind(HttpStatus status) {
        int code = status.value();
        return KNOWN.contains(code) ? "" + code : status.is5xxServerError() ? "500" : "400";
    }

    private Object answer(
            HttpStatus status, String permission, String incident, HttpServletRequest request) {
        return answer(status, text(kind(status)), permission, incident, request);
    }

    private Object answer(
            HttpStatus status,
            Words text,
            String permission,
            String incident,
            HttpServletRequest request) {
        var kind = kind(status);
        var key = "web.error." + kind;
        if (!Answers.person(request)) {
            return Answers.problem(
                    status,
                    "http." + kind,
                    formats.say(text),
                    incident.isEmpty() ? Map.of() : Map.of("incident", incident));
        }
        return Page.of("web/error", key + ".title")
                .open()
                .with("text", text)
                .with("next", key + ".next")
                .with("permission", permission.isEmpty() ? null : permission)
                .with("incident", incident.isEmpty() ? null : incident)
                .status(status);
    }
}
