package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads single values out of nodes; what is not as it should be is said, and then absent. */
final class Values {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?[+-]\\d{2}:\\d{2}");
    private static final int MOST = 1_000_000;

    private final Draft draft;

    Values(Draft draft) {
        this.draft = draft;
    }

    /** A string that says something. */
    Optional<String> string(Node node) {
        return scalar(node, Node.Kind.STRING)
                .filter(
                        scalar -> {
                            if (scalar.value().isBlank()) {
                                draft.findings.add(Problem.TEXT_EMPTY, scalar.at());
                            }
                            return !scalar.value().isBlank();
                        })
                .map(Node.Scalar::value);
    }

    /** A string of the given shape; the example shows it. */
    Optional<String> shaped(Node node, Pattern pattern, String example) {
        return string(node)
                .filter(
                        value -> {
                            boolean fits = pattern.matcher(value).matches();
                            if (!fits) {
                                draft.findings.add(Problem.VALUE_SHAPE, node.at(), value, example);
                            }
                            return fits;
                        });
    }

    Optional<String> id(Node node) {
        return shaped(node, ID, "quota.limits");
    }

    /** An id that nothing else of its kind may have. */
    Optional<String> id(Node node, Draft.Named kind) {
        var id = id(node);
        id.ifPresent(name -> draft.define(kind, name, node.at()));
        return id;
    }

    /** The id of something that stands elsewhere in the file. */
    Optional<String> reference(Node node, Draft.Named kind) {
        var id = id(node);
        id.ifPresent(name -> draft.refer(kind, name, node.at()));
        return id;
    }

    Optional<Boolean> bool(Node node) {
        return scalar(node, Node.Kind.BOOLEAN)
                .map(scalar -> scalar.value().equalsIgnoreCase("true"));
    }

    Optional<Integer> whole(Node node, int least) {
        return scalar(node, Node.Kind.INTEGER).flatMap(scalar -> whole(scalar, least));
    }

    private Optional<Integer> whole(Node.Scalar scalar, int least) {
        if (!scalar.value().matches("[+-]?[0-9]+")) {
            draft.findings.add(Problem.VALUE_SHAPE, scalar.at(), scalar.value(), "30");
            return Optional.empty();
        }
        return bounded(scalar, new BigDecimal(scalar.value()), least)
                .map(BigDecimal::intValueExact);
    }

    /** A decimal fraction of at least the given value, exactly as written. */
    Optional<BigDecimal> decimal(Node node, int least) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.INTEGER) {
            return whole(scalar, least).map(BigDecimal::new);
        }
        return scalar(node, Node.Kind.NUMBER)
                .flatMap(
                        scalar -> {
                            if (!scalar.value().matches("[+-]?[0-9]{1,7}\\.[0-9]{1,9}")) {
                                draft.findings.add(
                                        Problem.VALUE_SHAPE, scalar.at(), scalar.value(), "0.15");
                                return Optional.empty();
                            }
                            return bounded(scalar, new BigDecimal(scalar.value()), least);
                        });
    }

    private Optional<BigDecimal> bounded(Node.Scalar scalar, BigDecimal value, int least) {
        if (value.compareTo(BigDecimal.valueOf(least)) < 0) {
            draft.findings.add(Problem.VALUE_TOO_SMALL, scalar.at(), scalar.value(), least);
            return Optional.empty();
        }
        if (value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            draft.findings.add(Problem.VALUE_TOO_LARGE, scalar.at(), scalar.value(), MOST);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<LocalDate> date(Node node) {
        return shaped(node, DATE, "2013-09-13")
                .flatMap(value -> possible(node, value, LocalDate::parse));
    }

    /** An instant with its offset, which must be that of the zone at that time. */
    Optional<Instant> instant(Node node, Optional<ZoneId> zone) {
        var instant =
                shaped(node, INSTANT, "2013-11-28T00:00+08:00")
                        .flatMap(value -> possible(node, value, OffsetDateTime::parse));
        instant.ifPresent(
                time -> {
                    var expected = zone.map(z -> z.getRules().getOffset(time.toInstant()));
                    if (expected.isPresent() && !expected.get().equals(time.getOffset())) {
                        draft.findings.add(
                                Problem.OFFSET_NOT_OF_ZONE,
                                node.at(),
                                time.getOffset(),
                                zone.get().getId(),
                                expected.get());
                    }
                });
        return instant.map(OffsetDateTime::toInstant);
    }

    private <T> Optional<T> possible(Node node, String value, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(value));
        } catch (DateTimeException _) {
            draft.findings.add(Problem.DATE_IMPOSSIBLE, node.at(), value);
            return Optional.empty();
        }
    }

    /** One of the named values. */
    <T> Optional<T> choice(Node node, Map<String, T> choices) {
        return string(node)
                .flatMap(
                        value -> {
                            var chosen = Optional.ofNullable(choices.get(value));
                            if (chosen.isEmpty()) {
                                draft.findings.add(
                                        Problem.VALUE_UNKNOWN,
                                        node.at(),
                                        value,
                                        Draft.suggestion(value, choices.keySet()),
                                        String.join(", ", choices.keySet()));
                            }
                            return chosen;
                        });
    }

    /** Values in order, of which there must be so many. */
    <T> List<T> list(Node node, int least, Function<Node, Optional<T>> item) {
        if (!(node instanceof Node.Items(var nodes, var at))) {
            wrongType(node, "list");
            return List.of();
        }
        if (nodes.size() < least) {
            draft.findings.add(Problem.LIST_TOO_SHORT, at, least);
        }
        var values = new ArrayList<T>();
        nodes.forEach(inner -> item.apply(inner).ifPresent(values::add));
        return values;
    }

    /** A sentence in every declared language. */
    Optional<Text> text(Node node) {
        if (!(node instanceof Node.Fields(var fields, var at))) {
            wrongType(node, "text");
            return Optional.empty();
        }
        var sentences = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (!draft.languages.isEmpty() && !draft.languages.contains(field.key())) {
                draft.findings.add(
                        Problem.LANGUAGE_UNDECLARED,
                        field.at(),
                        field.key(),
                        String.join(", ", draft.languages));
            }
            string(field.value())
                    .ifPresent(sentence -> sentences.put(field.key(), sentence.strip()));
        }
        for (var language : draft.languages) {
            if (fields.stream().noneMatch(field -> field.key().equals(language))) {
                draft.findings.add(Problem.LANGUAGE_MISSING, at, language);
            }
        }
        return Optional.of(new Text(sentences));
    }

    private Optional<Node.Scalar> scalar(Node node, Node.Kind kind) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == kind) {
            return Optional.of(scalar);
        }
        wrongType(node, kind.name().toLowerCase(java.util.Locale.ROOT));
        return Optional.empty();
    }

    /** Kinds are keys of the bundle: {@code type.list} and its like. */
    void wrongType(Node node, String expected) {
        draft.findings.add(Problem.TYPE_WRONG, node.at(), "type." + expected, "type." + type(node));
    }

    private static String type(Node node) {
        return switch (node) {
            case Node.Items _ -> "list";
            case Node.Fields _ -> "mapping";
            case Node.Scalar scalar -> scalar.kind().name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
