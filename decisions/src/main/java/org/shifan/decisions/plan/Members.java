package org.shifan.decisions.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.ledger.Malformed;

/** The members of a JSON object, taken out one by one so that none is left unread. */
final class Members {
    private final String path;
    private final Map<String, @Nullable Object> members;
    private final Set<String> unread;

    Members(String path, Map<String, @Nullable Object> members) {
        this.path = path;
        this.members = members;
        this.unread = new HashSet<>(members.keySet());
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    Optional<String> optional(String name) {
        unread.remove(name);
        return switch (members.get(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> throw wrong(name, "is not a text");
        };
    }

    long integer(String name) {
        unread.remove(name);
        return members.get(name) instanceof Long number ? number : fail(name, "is not an integer");
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            texts.add(item instanceof String text ? text : fail(name, "holds what is not a text"));
        }
        return texts;
    }

    List<Members> list(String name) {
        var list = new ArrayList<Members>();
        for (var item : items(name)) {
            list.add(members(name + "[" + list.size() + "]", item));
        }
        return list;
    }

    Members members(String name) {
        unread.remove(name);
        return members(name, members.get(name));
    }

    void forEachText(BiConsumer<String, String> each) {
        members.keySet().forEach(name -> each.accept(name, text(name)));
    }

    SortedMap<Integer, BigDecimal> years(String name) {
        var years = new TreeMap<Integer, BigDecimal>();
        members(name)
                .forEachText((year, value) -> years.put(year(name, year), number(name, value)));
        return years;
    }

    BigDecimal number(String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return fail(name, "is not a decimal number: " + text);
        }
    }

    YearMonth month(String name, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            return fail(name, "is not a month such as 2014-06: " + text);
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> kinds) {
        var text = text(name);
        for (var kind : kinds.getEnumConstants()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        return fail(name, "is none of its kinds: " + text);
    }

    void nothingElse() {
        if (!unread.isEmpty()) {
            throw Malformed.of(
                    "plan", path + " has unknown members: " + unread.stream().sorted().toList());
        }
    }

    private int year(String name, String text) {
        if (!text.matches("\\d{4}")) {
            throw wrong(name, "holds what is not a year: " + text);
        }
        return Integer.parseInt(text);
    }

    private List<?> items(String name) {
        unread.remove(name);
        return members.get(name) instanceof List<?> list ? list : fail(name, "is not a list");
    }

    @SuppressWarnings("unchecked") // the reader of the ledger makes only maps from text
    private Members members(String name, @Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? new Members(path + "." + name, (Map<String, @Nullable Object>) map)
                : fail(name, "is not an object");
    }

    private <T> T fail(String name, String what) {
        throw wrong(name, what);
    }

    private Malformed wrong(String name, String what) {
        return Malformed.of("plan", path + "." + name + " " + what);
    }
}
