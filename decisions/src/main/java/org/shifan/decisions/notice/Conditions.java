package org.shifan.decisions.notice;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether the conditions of a notice compile over its facts. */
final class Conditions {

    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);

    private Conditions() {}

    static void check(List<Fact> facts, Map<String, Node.Scalar> conditions, Findings findings) {
        if (conditions.isEmpty()) {
            return;
        }
        var compiler = compiler(facts);
        conditions.forEach((rule, text) -> check(compiler, facts, rule, text, findings));
    }

    /** A compiler that knows the facts of a notice and nothing else by name. */
    static CelCompiler compiler(List<Fact> facts) {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        facts.stream()
                .map(Fact::name)
                .distinct()
                .forEach(name -> builder.addVar(name, type(name, facts)));
        return builder.build();
    }

    private static CelType type(String name, List<Fact> facts) {
        var fact = facts.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
        return switch (fact.type()) {
            case BOOL -> SimpleType.BOOL;
            case INT -> SimpleType.INT;
            case DOUBLE -> SimpleType.DOUBLE;
            case STRING -> SimpleType.STRING;
        };
    }

    private static void check(
            CelCompiler compiler,
            List<Fact> facts,
            String rule,
            Node.Scalar text,
            Findings findings) {
        var result = compiler.compile(text.value());
        if (result.hasError()) {
            result.getErrors().forEach(issue -> name(issue, facts, rule, text, findings));
            return;
        }
        try {
            var type = result.getAst().getResultType();
            if (!type.equals(SimpleType.BOOL)) {
                findings.add(Problem.CONDITION_NOT_BOOL, text.at(), rule, type.name());
            }
        } catch (CelValidationException e) {
            throw new IllegalStateException("A result without errors has a tree", e);
        }
    }

    private static void name(
            CelIssue issue, List<Fact> facts, String rule, Node.Scalar text, Findings findings) {
        var place = issue.getSourceLocation();
        var at =
                place.getLine() < 1
                        ? text.at()
                        : text.within(place.getLine() - 1, Math.max(0, place.getColumn()));
        var message = issue.getMessage();
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            var known =
                    facts.stream()
                            .map(Fact::name)
                            .collect(
                                    java.util.stream.Collectors.toCollection(
                                            java.util.LinkedHashSet::new));
            findings.add(
                    Problem.CONDITION_FACT,
                    at,
                    rule,
                    undeclared.group(1),
                    Draft.suggestion(undeclared.group(1), known));
        } else {
            var problem =
                    message.startsWith("found no matching overload")
                                    || message.startsWith("expected type")
                            ? Problem.CONDITION_TYPE
                            : Problem.CONDITION_SYNTAX;
            findings.add(problem, at, rule, message);
        }
    }
}
