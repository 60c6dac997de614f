package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A notice file taken apart, to be damaged and written again: as JSON, which is YAML too, one value
 * a line.
 */
final class Tree {

    /** A value in the tree: its parent (a map or a list), its key or index there, and its path. */
    record Spot(Object parent, Object key, String path) {

        Object value() {
            return Objects.requireNonNull(
                    parent instanceof Map<?, ?> map ? map.get(key) : list().get((Integer) key));
        }

        void set(Object value) {
            if (parent instanceof Map<?, ?>) {
                map().put((String) key, value);
            } else {
                list().set((Integer) key, value);
            }
        }

        /** Whether it stands under a key, not in a list. */
        boolean keyed() {
            return parent instanceof Map<?, ?>;
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> map() {
            return (Map<String, Object>) parent;
        }

        @SuppressWarnings("unchecked")
        List<Object> list() {
            return (List<Object>) parent;
        }

        void remove() {
            map().remove(key);
        }

        /** Gives the key another name in its old place. */
        Spot rename(String name) {
            var before = new LinkedHashMap<>(map());
            map().clear();
            before.forEach((k, v) -> map().put(k.equals(key) ? name : k, v));
            return new Spot(parent, name, path.substring(0, path.lastIndexOf('/') + 1) + name);
        }
    }

    private final Object root;
    private final Map<String, Integer> lines = new HashMap<>();
    private int line;

    private Tree(Object root) {
        this.root = root;
    }

    static Tree of(String yaml) {
        var findings = new Findings();
        var node = Yaml.read(yaml, findings).orElseThrow();
        return new Tree(plain(node));
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Fields(var fields, _) -> {
                var map = new LinkedHashMap<String, Object>();
                fields.forEach(field -> map.put(field.key(), plain(field.value())));
                yield map;
            }
            case Node.Items(var items, _) -> {
                var list = new ArrayList<Object>();
                items.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case Node.Scalar scalar ->
                    switch (scalar.kind()) {
                        case STRING -> scalar.value();
                        case BOOLEAN -> Boolean.valueOf(scalar.value());
                        case INTEGER, NUMBER -> new BigDecimal(scalar.value());
                        case NULL -> Tree.NULL;
                    };
        };
    }

    static final Object NULL =
            new Object() {
                @Override
                public String toString() {
                    return "null";
                }
            };

    /** Every value below the root that meets the condition, in the order of the file. */
    List<Spot> spots(Predicate<Spot> condition) {
        var found = new ArrayList<Spot>();
        collect(root, "", found);
        return found.stream().filter(condition).toList();
    }

    private static void collect(Object value, String path, List<Spot> found) {
        if (value instanceof Map<?, ?> map) {
            for (var key : map.keySet()) {
                found.add(new Spot(map, key, path + "/" + key));
                collect(map.get(key), path + "/" + key, found);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                found.add(new Spot(list, i, path + "/" + i));
                collect(list.get(i), path + "/" + i, found);
            }
        }
    }

    /** The line on which the value at the path begins, once {@link #json} has been called. */
    int line(String path) {
        return Objects.requireNonNull(lines.get(path));
    }

    String json() {
        lines.clear();
        line = 1;
        var out = new StringBuilder();
        write(root, "", out, 0);
        return out.append('\n').toString();
    }

    private String newLine(int depth) {
        line++;
        return "\n" + "  ".repeat(depth);
    }

    private void write(Object value, String path, StringBuilder out, int depth) {
        lines.put(path, line);
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                var separator = "";
                for (var entry : map.entrySet()) {
                    out.append(separator).append(newLine(depth + 1));
                    out.append(quoted(entry.getKey().toString())).append(": ");
                    write(entry.getValue(), path + "/" + entry.getKey(), out, depth + 1);
                    separator = ",";
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",").append(newLine(depth + 1));
                    write(list.get(i), path + "/" + i, out, depth + 1);
                }
                out.append(']');
            }
            case String text -> out.append(quoted(text));
            case BigDecimal number -> out.append(number.toPlainString());
            default -> out.append(value);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
