package org.shifan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What an address begins with: {@code /en} for English, then {@code /in/7} for work in the call 7.
 * Without the one it is Chinese, without the other the newest call.
 *
 * @param english whether the page is English
 * @param call in which whoever looks works; empty: the newest
 */
public record Prefix(boolean english, Optional<String> call) {
    private static final String ENGLISH = "/en";
    private static final Pattern FORM =
            Pattern.compile("(?<language>/en(?=/|$))?(?<calls>(?:/in/[^/]+)*)(?<rest>/.*)?");
    private static final String ATTRIBUTE = Prefix.class.getName();

    /** A path and what is before it. */
    record Split(Prefix prefix, String path) {}

    /** A link that was followed from within another call names two; the last one counts. */
    static Split split(String address) {
        var parts = FORM.matcher(address);
        if (!parts.matches()) {
            return new Split(new Prefix(false, Optional.empty()), address);
        }
        var calls = parts.group("calls");
        var call =
                calls.isEmpty()
                        ? Optional.<String>empty()
                        : Optional.of(calls.substring(calls.lastIndexOf('/') + 1));
        var rest = parts.group("rest");
        return new Split(
                new Prefix(parts.group("language") != null, call), rest == null ? "/" : rest);
    }

    /** Of the request that is being served; nothing if there is none. */
    public static Prefix now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? of(now.getRequest())
                : new Prefix(false, Optional.empty());
    }

    static Prefix of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Prefix prefix
                ? prefix
                : split(request.getRequestURI()).prefix();
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The path of work in the call. */
    public static String in(String call) {
        return "/in/" + call;
    }

    /** As addresses write the language alone. */
    public String language() {
        return english ? ENGLISH : "";
    }

    Prefix inOtherLanguage() {
        return new Prefix(!english, call);
    }

    /** As addresses write it; nothing for Chinese in the newest call. */
    String text() {
        return language() + call.map(Prefix::in).orElse("");
    }
}
