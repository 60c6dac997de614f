package org.shifan.decisions;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shifan.decisions.notice.Fact;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Origin;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.notice.Section;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Text;

/** Small notices for tests: what a test does not name is empty. */
public final class Notices {

    public static final Set<String> KINDS = Set.of("province", "autonomous-region");
    public static final Set<String> LEVELS = Set.of("prefecture-city", "county-city");

    private Notices() {}

    /** A notice that asks for nothing but conditions. */
    public static Notice withConditions(
            Settings.Join join,
            Optional<String> excludedList,
            List<Fact> facts,
            Map<String, String> expressions) {
        var rules =
                expressions.entrySet().stream()
                        .map(
                                entry ->
                                        new Rule(
                                                entry.getKey(),
                                                text("rule"),
                                                new Origin.Clause("五", "quote"),
                                                true,
                                                Optional.of(entry.getValue()),
                                                Set.of()))
                        .toList();
        var settings =
                blank(
                        Settings.class,
                        Map.of(
                                "applicants",
                                new Settings.Applicants(KINDS, LEVELS, excludedList),
                                "conditions",
                                new Settings.Conditions(
                                        join, List.copyOf(expressions.keySet()), true)));
        return blank(
                Notice.class,
                Map.of(
                        "facts",
                        facts,
                        "settings",
                        settings,
                        "sections",
                        List.of(blank(Section.class, Map.of("rules", rules)))));
    }

    public static Text text(String english) {
        return new Text(Map.of("en", english, "zh", english));
    }

    /** Whether the city is on the list. */
    public static Fact onList(String name, String list) {
        return new Fact(name, text(name), list, Optional.empty(), Fact.Type.BOOL);
    }

    /** The value of a column of the list. */
    public static Fact column(String name, String list, String column, Fact.Type type) {
        return new Fact(name, text(name), list, Optional.of(column), type);
    }

    /** A record whose components are those named, and otherwise empty. */
    public static <R extends Record> R blank(Class<R> type, Map<String, ?> named) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        var values =
                Arrays.stream(components)
                        .map(
                                component ->
                                        named.containsKey(component.getName())
                                                ? named.get(component.getName())
                                                : empty(component.getGenericType()))
                        .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object empty(Type type) {
        if (type instanceof ParameterizedType generic) {
            return empty(generic.getRawType());
        }
        var raw = (Class<?>) type;
        if (raw.isRecord()) {
            return raw == Text.class
                    ? text("empty")
                    : blank(raw.asSubclass(Record.class), Map.of());
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return switch (raw.getSimpleName()) {
            case "int" -> 0;
            case "boolean" -> false;
            case "String" -> "";
            case "List" -> List.of();
            case "Set" -> Set.of();
            case "Map" -> Map.of();
            case "Optional" -> Optional.empty();
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            case "ZoneId" -> ZoneId.of("UTC");
            default -> throw new IllegalArgumentException(raw.getName());
        };
    }
}
