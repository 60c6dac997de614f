package org.shifan.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of one table among those of its page.
 *
 * @param asked all of them
 * @param prefix with what those of this table begin; empty for the first table of a page
 */
record Parameters(Asked asked, String prefix) {

    /** The parameter as it stands in the address. */
    String of(String name) {
        return prefix + name;
    }

    Optional<String> value(String name) {
        return asked.value(of(name));
    }

    /** The page asked for; the first, if that was no number. */
    int page() {
        return value("page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(page -> page > 0)
                .orElse(1);
    }

    /** The address with some parameters of this table changed; an empty value drops one. */
    String with(Map<String, String> changes) {
        var own = new LinkedHashMap<String, String>();
        changes.forEach((name, value) -> own.put(of(name), value));
        return asked.with(own);
    }

    /** What a form that searches and filters must send along. */
    Map<String, String> kept() {
        var kept = new LinkedHashMap<>(asked.query());
        kept.keySet()
                .removeIf(
                        id ->
                                id.equals(of("q"))
                                        || id.equals(of("page"))
                                        || id.startsWith(of("f-")));
        return kept;
    }

    /** The address with nothing of this table. */
    String cleared() {
        var none = new LinkedHashMap<String, String>();
        asked.query().keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .forEach(id -> none.put(id, ""));
        return asked.with(none);
    }
}
