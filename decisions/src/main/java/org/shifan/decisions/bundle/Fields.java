package org.shifan.decisions.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.ledger.Malformed;

/**
 * Reads the fields of a JSON object as what they must be, and passes over those that nobody asks
 * for.
 *
 * @param where the object stands, for the message
 * @param json the object
 */
record Fields(String where, Map<?, ?> json) {

    String text(String name) {
        return json.get(name) instanceof String text ? text : this.<String>wrong(name, "text");
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long whole(String name) {
        return json.get(name) instanceof Long number ? number : this.<Long>wrong(name, "integer");
    }

    boolean flag(String name) {
        return json.get(name) instanceof Boolean flag ? flag : this.<Boolean>wrong(name, "flag");
    }

    Fields object(String name) {
        return json.get(name) instanceof Map<?, ?> map
                ? new Fields(where, map)
                : this.<Fields>wrong(name, "object");
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : list(name)) {
            texts.add(item instanceof String text ? text : this.<String>wrong(name, "texts"));
        }
        return texts;
    }

    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        for (var item : list(name)) {
            objects.add(
                    item instanceof Map<?, ?> map
                            ? new Fields(where, map)
                            : this.<Fields>wrong(name, "objects"));
        }
        return objects;
    }

    /** Every field, in the order of the file. */
    void each(BiConsumer<String, @Nullable Object> reader) {
        json.forEach((name, value) -> reader.accept(String.valueOf(name), value));
    }

    private List<?> list(String name) {
        return json.get(name) instanceof List<?> list ? list : this.<List<?>>wrong(name, "list");
    }

    private <T> T wrong(String name, String expected) {
        throw Malformed.of("field." + expected, where, name);
    }
}
