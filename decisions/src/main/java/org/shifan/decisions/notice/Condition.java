package org.shifan.decisions.notice;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition of a notice, compiled. It is immutable and may be judged by several threads. */
public final class Condition {

    /** What a condition comes to. */
    public sealed interface Outcome {}

    /** It is met or not met. */
    public record Known(boolean met) implements Outcome {}

    /**
     * It cannot be said.
     *
     * @param facts those among the unknown facts on which it hangs, in alphabetical order
     */
    public record Unknown(List<String> facts) implements Outcome {}

    /**
     * It cannot be computed for these values, for example because they overflow.
     *
     * @param message of the evaluator, in English
     */
    public record NotComputable(String message) implements Outcome {}

    private final String expression;
    private final List<Fact> facts;
    private final CelRuntime.Program program;

    Condition(
            String expression,
            List<Fact> facts,
            CelAbstractSyntaxTree ast,
            CelRuntime.Program program) {
        this.expression = expression;
        this.facts = named(facts, ast);
        this.program = program;
    }

    private static List<Fact> named(List<Fact> facts, CelAbstractSyntaxTree ast) {
        Set<String> names =
                CelNavigableAst.fromAst(ast)
                        .getRoot()
                        .allNodes()
                        .filter(node -> node.getKind() == Kind.IDENT)
                        .map(node -> node.expr().ident().name())
                        .collect(Collectors.toSet());
        return facts.stream().filter(fact -> names.contains(fact.name())).toList();
    }

    /** The expression as written in the notice file. */
    public String expression() {
        return expression;
    }

    /** The facts that it names, in the order of the notice. */
    public List<Fact> facts() {
        return facts;
    }

    /**
     * Judges the condition; {@code &&} and {@code ||} are those of Kleene, every other operation on
     * an unknown fact is unknown.
     *
     * @param known values by fact: Boolean, Long, Double or String; a fact without one is unknown
     */
    public Outcome judge(Map<String, Object> known) {
        var unknown =
                facts.stream()
                        .map(Fact::name)
                        .filter(name -> !known.containsKey(name))
                        .map(CelAttributePattern::create)
                        .toArray(CelAttributePattern[]::new);
        try {
            // No switch over types: the virtual machine would write its code anew at every start.
            var value = program.eval(PartialVars.of(known, unknown));
            if (value instanceof Boolean met) {
                return new Known(met);
            }
            return value instanceof CelUnknownSet set
                    ? new Unknown(names(set))
                    : new NotComputable("neither yes nor no: " + value);
        } catch (CelEvaluationException e) {
            return new NotComputable(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> names(CelUnknownSet set) {
        return set.attributes().stream().map(Object::toString).sorted().toList();
    }
}
