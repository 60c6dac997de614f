package org.shifan.decisions.notice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A mapping that is read key by key; {@link #done} names the keys that nobody asked for. */
final class Entry {

    private final Draft draft;
    private final Position at;
    private final boolean readable;
    private final Map<String, Node.Field> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Entry(Draft draft, Values values, Node node) {
        this.draft = draft;
        this.at = node.at();
        if (node instanceof Node.Fields(var given, _)) {
            readable = true;
            given.forEach(field -> fields.put(field.key(), field));
        } else {
            readable = false;
            values.wrongType(node, "mapping");
        }
    }

    Position at() {
        return at;
    }

    /** The key as it stands in the file, if it does. */
    Optional<Node.Field> field(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key));
    }

    boolean has(String key) {
        return field(key).isPresent();
    }

    /** The value of a key that may be left out. */
    <T> Optional<T> may(String key, Function<Node, Optional<T>> read) {
        return field(key).flatMap(field -> read.apply(field.value()));
    }

    /** The value of a key that must be there. */
    <T> Optional<T> must(String key, Function<Node, Optional<T>> read) {
        var field = field(key);
        if (field.isEmpty() && readable) {
            draft.findings.add(Problem.KEY_MISSING, at, key);
        }
        return field.flatMap(given -> read.apply(given.value()));
    }

    /** The same; if it is not there, which has been said, reading goes on with the other value. */
    <T> T must(String key, Function<Node, Optional<T>> read, T otherwise) {
        return must(key, read).orElse(otherwise);
    }

    /** To be called when every key that there may be has been asked for. */
    void done() {
        var free =
                asked.stream().filter(key -> !fields.containsKey(key)).collect(Collectors.toSet());
        for (var field : fields.values()) {
            if (!asked.contains(field.key())) {
                draft.findings.add(
                        Problem.KEY_UNKNOWN,
                        field.at(),
                        field.key(),
                        Nearest.to(field.key(), free).orElseGet(() -> String.join(", ", asked)));
            }
        }
    }
}
