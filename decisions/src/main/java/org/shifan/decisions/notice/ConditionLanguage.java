package org.shifan.decisions.notice;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The language of conditions: CEL (Common Expression Language) over the facts that a notice names,
 * without loops, and with a third value for facts that are not known. Building the first one of a
 * program takes longer than all else in reading a notice, see {@link #warmUp}; build one per
 * notice.
 */
public final class ConditionLanguage {

    private final Cel cel;
    private final List<Fact> facts;

    /** By expression: whoever asks for its mistakes mostly asks for the condition next. */
    private final Map<String, CelValidationResult> compiled = new ConcurrentHashMap<>();

    private ConditionLanguage(Cel cel, List<Fact> facts) {
        this.cel = cel;
        this.facts = facts;
    }

    /** The language in which these facts can be named. */
    public static ConditionLanguage over(List<Fact> facts) {
        CelBuilder builder =
                CelFactory.standardCelBuilder()
                        .setOptions(CelOptions.current().enableUnknownTracking(true).build())
                        .setResultType(SimpleType.BOOL);
        facts.forEach(fact -> builder.addVar(fact.name(), type(fact.type())));
        return new ConditionLanguage(builder.build(), List.copyOf(facts));
    }

    /**
     * Loads what every language needs. A program that will read a notice can call it on a thread of
     * its own while it does something else; without it, everything works and takes longer.
     */
    public static void warmUp() {
        over(List.of()).condition("1 < 2 || false");
    }

    private static CelType type(Fact.Type type) {
        return switch (type) {
            case BOOL -> SimpleType.BOOL;
            case INT -> SimpleType.INT;
            case DOUBLE -> SimpleType.DOUBLE;
            case STRING -> SimpleType.STRING;
        };
    }

    /**
     * A mistake in an expression.
     *
     * @param line counted from 1 within the expression
     * @param column counted from 1
     * @param message of the compiler, in English
     */
    public record Mistake(int line, int column, String message) {}

    /** What is wrong with the expression; nothing if it is a yes-or-no condition over the facts. */
    public List<Mistake> mistakes(String expression) {
        return compile(expression).getErrors().stream()
                .map(
                        error ->
                                new Mistake(
                                        error.getSourceLocation().getLine(),
                                        error.getSourceLocation().getColumn() + 1,
                                        error.getMessage()))
                .toList();
    }

    /**
     * The expression, ready to be judged.
     *
     * @throws IllegalArgumentException if it has mistakes
     */
    public Condition condition(String expression) {
        var result = compile(expression);
        if (result.hasError()) {
            throw new IllegalArgumentException(result.getErrorString());
        }
        try {
            var ast = result.getAst();
            return new Condition(expression, facts, ast, cel.createProgram(ast));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private CelValidationResult compile(String expression) {
        return compiled.computeIfAbsent(expression, cel::compile);
    }
}
