package org.shifan.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was asked for: the path without the prefix of the language, and the query. An argument of
 * controller methods that show a {@link Listing}.
 *
 * @param path without its query
 * @param query first value of each parameter
 */
public record Asked(String path, Map<String, String> query) {

    /** The parameter, if it is there and not blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** The same address with some parameters changed; an empty value drops one. */
    public String with(Map<String, String> changes) {
        var all = new LinkedHashMap<>(query);
        all.putAll(changes);
        var address = UriComponentsBuilder.fromPath(path);
        all.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        address.queryParam(name, "{" + name + "}");
                    }
                });
        return address.encode().buildAndExpand(all).toUriString();
    }
}
