package org.shifan.decisions.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 into nodes with positions. What makes a file mean something else than it shows is
 * refused: anchors, aliases, tags, keys that stand twice, a second document.
 */
final class Yaml {

    /** Deeper than any notice; what is deeper would exhaust the stack. */
    private static final int DEEPEST = 40;

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final Findings findings;
    private final List<String> lines;
    private final Iterator<Event> events;
    private int depth;

    private Yaml(String text, Findings findings) {
        this.findings = findings;
        this.lines = text.lines().toList();
        var settings = LoadSettings.builder().setLabel("notice").setUseMarks(true).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The one document of the file; empty if it is no YAML at all or nothing stands in it. */
    static Optional<Node> read(String text, Findings findings) {
        try {
            return new Yaml(text, findings).document();
        } catch (TooDeep e) {
            findings.add(Problem.YAML_DEPTH, e.at, DEEPEST);
        } catch (YamlEngineException e) {
            YamlMistake.add(e, text, findings);
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        Node root = null;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent start) {
                var node = node(start);
                if (root != null) {
                    findings.add(Problem.YAML_DOCUMENTS, node.at());
                    return Optional.of(root);
                }
                root = node;
            }
        }
        if (root == null
                || root instanceof Node.Scalar(var value, _, _, _, _, _) && value.isEmpty()) {
            findings.add(Problem.FILE_EMPTY, Position.START);
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private Node node(NodeEvent event) {
        var at = position(event);
        event.getAnchor().ifPresent(anchor -> refuse(Problem.YAML_ANCHOR, at, anchor.getValue()));
        // No switch over types: the virtual machine would write its code anew at every start.
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at);
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag(), at);
            return deeper(at, () -> items(at));
        }
        if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), at);
            return deeper(at, () -> fields(at));
        }
        if (event instanceof AliasEvent alias) {
            refuse(Problem.YAML_ANCHOR, at, alias.getAlias().getValue());
            return new Node.Scalar("", Node.Kind.STRING, at, at, 0, false);
        }
        throw new IllegalStateException("No node begins with " + event);
    }

    private <T> T deeper(Position at, java.util.function.Supplier<T> inner) {
        if (++depth > DEEPEST) {
            throw new TooDeep(at);
        }
        var value = inner.get();
        depth--;
        return value;
    }

    private Node items(Position at) {
        var values = new ArrayList<Node>();
        while (events.next() instanceof NodeEvent next) {
            values.add(node(next));
        }
        return new Node.Items(values, at);
    }

    private Node fields(Position at) {
        var fields = new ArrayList<Node.Field>();
        var keys = new HashSet<String>();
        while (events.next() instanceof NodeEvent next) {
            var key = node(next);
            var value = node((NodeEvent) events.next());
            if (!(key instanceof Node.Scalar(var name, _, var place, _, _, _))) {
                refuse(Problem.YAML_KEY, key.at());
            } else if (!keys.add(name)) {
                refuse(Problem.YAML_KEY_TWICE, place, name);
            } else {
                fields.add(new Node.Field(name, place, value));
            }
        }
        return new Node.Fields(fields, at);
    }

    private Node.Scalar scalar(ScalarEvent event, Position at) {
        refuseTag(event.getTag(), at);
        var value = event.getValue();
        var kind = event.isPlain() ? kind(value) : Node.Kind.STRING;
        var origin = origin(event.getScalarStyle(), at);
        int indent = event.isLiteral() ? indentOf(origin.line()) : 0;
        if (event.isLiteral()) {
            origin = new Position(origin.line(), indent + 1);
        }
        return new Node.Scalar(value, kind, at, origin, indent, verbatim(value, origin, indent));
    }

    private static Position origin(ScalarStyle style, Position at) {
        return switch (style) {
            case DOUBLE_QUOTED, SINGLE_QUOTED -> new Position(at.line(), at.column() + 1);
            case LITERAL, FOLDED -> new Position(at.line() + 1, 1);
            default -> at;
        };
    }

    /** Whether each line of the value stands in the file at the place that {@code within} tells. */
    private boolean verbatim(String value, Position origin, int indent) {
        var parts = value.stripTrailing().split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            int row = origin.line() - 1 + i;
            int skip = i == 0 ? origin.column() - 1 : indent;
            if (row >= lines.size() || !startsAt(lines.get(row), skip, parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsAt(String line, int characters, String part) {
        return line.codePointCount(0, line.length()) >= characters
                && line.startsWith(part, line.offsetByCodePoints(0, characters));
    }

    private int indentOf(int line) {
        if (line > lines.size()) {
            return 0;
        }
        var text = lines.get(line - 1);
        return text.length() - text.stripLeading().length();
    }

    static Node.Kind kind(String plain) {
        var tag = RESOLVER.resolve(plain, true);
        if (tag.equals(Tag.INT)) {
            return Node.Kind.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Node.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Kind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Node.Kind.NULL : Node.Kind.STRING;
    }

    private void refuseTag(Optional<String> tag, Position at) {
        tag.ifPresent(name -> refuse(Problem.YAML_TAG, at, name));
    }

    private void refuse(Problem problem, Position at, Object... arguments) {
        findings.add(problem, at, arguments);
    }

    private static Position position(Event event) {
        return event.getStartMark().map(Yaml::position).orElse(Position.START);
    }

    private static Position position(@Nullable Mark mark) {
        return mark == null
                ? Position.START
                : new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Position at;

        TooDeep(Position at) {
            super(null, null, false, false);
            this.at = at;
        }
    }
}
