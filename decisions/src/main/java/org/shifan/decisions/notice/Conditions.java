package org.shifan.decisions.notice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shifan.decisions.notice.ConditionLanguage.Mistake;

/** Whether the conditions of a notice compile over its facts. */
final class Conditions {

    // The compiler has one type of issue for all; its sentences tell them apart.
    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NOT_BOOL =
            Pattern.compile("expected type 'bool' but found '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern OVERLOAD =
            Pattern.compile(
                    "found no matching overload for '([^']*)' applied to '\\(([^']*)\\)'.*",
                    Pattern.DOTALL);
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "(?:mismatched input|extraneous input|missing '[^']*' at|no viable alternative"
                            + " at input|token recognition error at:) '(.+?)'(?: expecting .*)?",
                    Pattern.DOTALL);

    private Conditions() {}

    static void check(List<Fact> facts, Map<String, Node.Scalar> conditions, Findings findings) {
        if (conditions.isEmpty()) {
            return;
        }
        var byName = new LinkedHashMap<String, Fact>();
        facts.forEach(fact -> byName.putIfAbsent(fact.name(), fact));
        var language = ConditionLanguage.over(List.copyOf(byName.values()));
        var names = new LinkedHashSet<>(byName.keySet());
        conditions.forEach(
                (rule, text) -> {
                    for (var mistake : language.mistakes(text.value())) {
                        add(mistake, names, rule, text, findings);
                    }
                });
    }

    private static void add(
            Mistake mistake,
            LinkedHashSet<String> names,
            String rule,
            Node.Scalar text,
            Findings findings) {
        var at =
                mistake.line() < 1
                        ? text.at()
                        : text.within(mistake.line() - 1, Math.max(0, mistake.column() - 1));
        var message = mistake.message();
        var undeclared = UNDECLARED.matcher(message);
        var notBool = NOT_BOOL.matcher(message);
        var overload = OVERLOAD.matcher(message);
        var syntax = SYNTAX.matcher(message);
        if (undeclared.matches()) {
            var name = undeclared.group(1);
            findings.add(Problem.CONDITION_FACT, at, rule, name, Draft.suggestion(name, names));
        } else if (notBool.matches()) {
            findings.add(Problem.CONDITION_NOT_BOOL, text.at(), rule, notBool.group(1));
        } else if (overload.matches()) {
            findings.add(
                    Problem.CONDITION_TYPE, at, rule, use(overload.group(1), overload.group(2)));
        } else if (syntax.matches() && syntax.group(1).endsWith("<EOF>")) {
            findings.add(Problem.CONDITION_UNFINISHED, at, rule);
        } else {
            var where = syntax.matches() ? syntax.group(1) : rest(text.value(), mistake);
            findings.add(Problem.CONDITION_SYNTAX, at, rule, where);
        }
    }

    /** The condition from the mistake on, where the compiler names no word of it. */
    private static String rest(String condition, Mistake mistake) {
        var lines = condition.split("\n", -1);
        if (mistake.line() < 1 || mistake.line() > lines.length) {
            return condition.strip();
        }
        var line = lines[mistake.line() - 1];
        int characters = line.codePointCount(0, line.length());
        int before = Math.clamp(mistake.column() - 1L, 0, characters);
        var rest = line.substring(line.offsetByCodePoints(0, before)).strip();
        return rest.isEmpty() ? line.strip() : rest;
    }

    /** An operator between the types it was used with, as one would write it. */
    private static String use(String name, String types) {
        var operands = types.split(", ", 2);
        return name.matches("_[^_]+_") && operands.length == 2
                ? operands[0] + " " + name.replace("_", "") + " " + operands[1]
                : name.replace("_", "") + "(" + types + ")";
    }
}
