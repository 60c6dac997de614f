package org.shifan.decisions.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.decisions.eligibility.Problem.Code;
import org.shifan.decisions.notice.Fact;

/** Reads one fact from its list. */
record FactReader(Fact fact, CityList list) {

    private static final Pattern INT = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern DOUBLE = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

    FactValue read(String code) {
        var row = list.row(code);
        var cell = fact.column().flatMap(column -> row.map(r -> r.values().get(column)));
        var value =
                fact.column().isEmpty()
                        ? onList(list.has(code))
                        : cell.flatMap(text -> parse(fact.type(), text));
        return new FactValue(fact.name(), value, evidence(row, cell));
    }

    private static Optional<Object> onList(Answer answer) {
        return answer.known() ? Optional.of(answer == Answer.YES) : Optional.empty();
    }

    private Evidence evidence(Optional<CityList.Row> row, Optional<String> cell) {
        var about = list.about();
        return new Evidence(
                about.id(),
                about.version(),
                list.sha256(),
                about.complete(),
                about.standing(),
                fact.column(),
                row.isPresent(),
                row.flatMap(CityList.Row::rank),
                cell);
    }

    static Optional<Object> parse(Fact.Type type, String text) {
        return switch (type) {
            case BOOL ->
                    switch (text) {
                        case "yes", "true" -> Optional.of(true);
                        case "no", "false" -> Optional.of(false);
                        default -> Optional.empty();
                    };
            case INT ->
                    INT.matcher(text).matches()
                            ? Optional.of(Long.valueOf(text))
                            : Optional.empty();
            case DOUBLE ->
                    DOUBLE.matcher(text).matches()
                            ? Optional.of(Double.valueOf(text))
                            : Optional.empty();
            case STRING -> Optional.of(text);
        };
    }

    /** What is wrong with the fact, given the lists at hand. */
    static List<Problem> problems(Fact fact, Map<String, CityList> lists) {
        var list = lists.get(fact.list());
        if (list == null) {
            return List.of(problem(Code.LIST_ABSENT, fact, fact.list()));
        }
        if (fact.column().isEmpty()) {
            return fact.type() == Fact.Type.BOOL
                    ? List.of()
                    : List.of(problem(Code.COLUMN_NEEDED, fact));
        }
        var column = fact.column().get();
        if (!list.columns().contains(column)) {
            return List.of(problem(Code.COLUMN_ABSENT, fact, fact.list(), column));
        }
        return cells(fact, list, column);
    }

    private static List<Problem> cells(Fact fact, CityList list, String column) {
        var found = new ArrayList<Problem>();
        for (var row : list.rows().values()) {
            var text = row.values().get(column);
            if (text != null && parse(fact.type(), text).isEmpty()) {
                found.add(
                        problem(
                                Code.CELL_NOT_OF_TYPE,
                                fact,
                                fact.list(),
                                String.valueOf(row.line()),
                                column,
                                text,
                                fact.type().name()));
            }
        }
        return found;
    }

    private static Problem problem(Code code, Fact fact, String... arguments) {
        return new Problem(code, fact.name(), List.of(arguments));
    }
}
