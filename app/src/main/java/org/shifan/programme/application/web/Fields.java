package org.shifan.programme.application.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a form, exactly as it was entered, so that nothing is lost when it is wrong. */
record Fields(Map<String, List<String>> values) {
    private static final int LONGEST = 2000;

    Fields() {
        this(new LinkedHashMap<>());
    }

    Fields put(String name, Object... given) {
        values.put(name, List.of(given).stream().map(Object::toString).toList());
        return this;
    }

    Fields put(String name, List<String> given) {
        values.put(name, given);
        return this;
    }

    /** The value of a field that has one. */
    public String one(String name) {
        return at(name, 0);
    }

    /** The value in the row of a field that has several. */
    public String at(String name, int row) {
        var all = all(name);
        var value = row < all.size() ? all.get(row).strip() : "";
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    Optional<String> given(String name) {
        return Optional.of(one(name)).filter(text -> !text.isEmpty());
    }

    /** A plain decimal number, never a negative or a huge one; empty: it is none. */
    static Optional<BigDecimal> number(String text) {
        var plain = text.replace(",", "").replace("，", "");
        return plain.matches("[0-9]{1,13}([.][0-9]{1,6})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
