package org.shifan.platform.web;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was asked for: the path without the prefix of the language, and the query. An argument of
 * controller methods that show a {@link Listing}.
 *
 * @param path without its query
 * @param query first value of each parameter, in the order of their names, so that one table has
 *     one address by whatever way it was reached
 */
public record Asked(String path, Map<String, String> query) {

    public Asked {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
    }

    /** The parameter, if it is there and not blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** The same address with some parameters changed; an empty value drops one. */
    public String with(Map<String, String> changes) {
        var all = new TreeMap<>(query);
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
