package org.shifan.decisions.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * What the parser of YAML could not read, in words of our own: its sentences are English, speak of
 * tokens, and often point behind the place at which the mistake was made.
 */
enum YamlMistake {
    TAB,
    /** A quotation that does not end; named where it begins. */
    QUOTE,
    /** A line that should be a key with a colon. */
    KEY,
    /** A colon where none can be. */
    COLON,
    /** A line that is neither part of what is before it nor beside it. */
    INDENT,
    /** A bracket that is not closed: line in which it was opened. */
    BRACKET,
    /** Nothing where a value should be. */
    VALUE,
    /** A sign with which no value begins: the sign. */
    SIGN,
    /** A backslash in a quotation that means nothing. */
    ESCAPE,
    /** What stands behind the sign of a block. */
    BLOCK,
    /** A character that cannot be seen: its number. */
    CHARACTER,
    /** An instruction to the reader of YAML. */
    DIRECTIVE,
    /** Something behind the end of the document. */
    END,
    /** Anything else. */
    OTHER;

    private static final int DELETE = 0x7F;
    private static final String IN_TAG = "while scanning a tag";
    private static final List<String> IN_ALIAS =
            List.of("while scanning an alias", "while scanning an anchor");

    /** The part of a key of the bundle that tells it from the others. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says what is wrong with a text that the parser gave up. */
    static void add(YamlEngineException mistake, String text, Findings findings) {
        var strange =
                mistake instanceof ReaderException ? strange(text) : Optional.<Position>empty();
        if (mistake instanceof MarkedYamlEngineException marked) {
            add(marked, text, findings);
        } else if (strange.isPresent()) {
            CHARACTER.at(strange.get(), findings, number(text, strange.get()));
        } else {
            (mistake instanceof YamlVersionException ? DIRECTIVE : OTHER)
                    .at(Position.START, findings, "");
        }
    }

    private static void add(MarkedYamlEngineException mistake, String text, Findings findings) {
        var problem = String.valueOf(mistake.getProblem());
        var context = String.valueOf(mistake.getContext());
        var at = position(mistake.getProblemMark().or(mistake::getContextMark));
        var begun = position(mistake.getContextMark().or(mistake::getProblemMark));
        if (problem.startsWith("found undefined tag")) {
            findings.add(Problem.YAML_TAG, at, word(text, at));
            return;
        }
        var kind = kind(problem, context);
        switch (kind) {
            case QUOTE, KEY, BLOCK, DIRECTIVE -> kind.at(begun, findings, "");
            case BRACKET -> kind.at(at, findings, begun.line());
            case SIGN -> {
                boolean inside = context.equals(IN_TAG) || IN_ALIAS.contains(context);
                var sign = inside ? begun : at;
                kind.at(sign, findings, character(text, sign));
            }
            case CHARACTER -> {
                var strange = strange(text).orElse(at);
                kind.at(strange, findings, number(text, strange));
            }
            default -> kind.at(at, findings, "");
        }
    }

    private static YamlMistake kind(String problem, String context) {
        if (problem.contains("(TAB)")) {
            return TAB;
        }
        if (problem.startsWith("DEL character")) {
            return CHARACTER;
        }
        if (problem.contains("cannot start any token")
                || context.equals(IN_TAG)
                || IN_ALIAS.contains(context)) {
            return SIGN;
        }
        if (problem.startsWith("found unexpected")) {
            return QUOTE;
        }
        return switch (context) {
            case "while scanning a simple key" -> KEY;
            case "while scanning a double-quoted scalar", "while scanning a quoted scalar" ->
                    ESCAPE;
            case "while scanning a block scalar" -> BLOCK;
            case "while scanning a directive", "while scanning a YAML directive" -> DIRECTIVE;
            default -> parsing(problem);
        };
    }

    private static YamlMistake parsing(String problem) {
        if (problem.startsWith("mapping values") || problem.startsWith("mapping keys")) {
            return COLON;
        }
        if (problem.startsWith("sequence entries") || problem.startsWith("expected <block end>")) {
            return INDENT;
        }
        if (problem.startsWith("expected ',' or")) {
            return BRACKET;
        }
        if (problem.startsWith("expected the node content")) {
            return VALUE;
        }
        return problem.startsWith("expected '<document start>'") ? END : OTHER;
    }

    private void at(Position at, Findings findings, Object detail) {
        findings.add(Problem.YAML_SYNTAX, at, code(), detail);
    }

    /** Where the first character stands that YAML does not allow. */
    private static Optional<Position> strange(String text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == DELETE || !StreamReader.isPrintable(c)) {
                return Optional.of(new Position(line, column));
            }
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    private static String number(String text, Position at) {
        var character = character(text, at);
        return character.isEmpty() ? "" : "U+%04X".formatted(character.codePointAt(0));
    }

    private static String character(String text, Position at) {
        var rest = rest(text, at);
        return rest.isEmpty() ? "" : Character.toString(rest.codePointAt(0));
    }

    private static String word(String text, Position at) {
        return rest(text, at).split("\\s", 2)[0];
    }

    /** The line from a place on. */
    private static String rest(String text, Position at) {
        var line = text.split("\n", -1);
        if (at.line() > line.length) {
            return "";
        }
        var whole = line[at.line() - 1];
        int characters = Math.min(at.column() - 1, whole.codePointCount(0, whole.length()));
        return whole.substring(whole.offsetByCodePoints(0, characters));
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1))
                .orElse(Position.START);
    }
}
