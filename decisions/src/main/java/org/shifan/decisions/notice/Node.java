package org.shifan.decisions.notice;

import java.util.List;

/** A piece of a YAML file that knows where it stands. */
sealed interface Node {

    Position at();

    /** What a plain scalar means by the core schema of YAML 1.2; quoted ones are always strings. */
    enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * A single value.
     *
     * @param origin where the first character of the value stands in the file, behind a quote or
     *     the sign of a block
     * @param indent columns by which following lines of a block are indented
     * @param verbatim whether the file spells the value character by character as it is here
     */
    record Scalar(
            String value, Kind kind, Position at, Position origin, int indent, boolean verbatim)
            implements Node {

        /** Where a place within the value stands in the file; its start if that cannot be told. */
        Position within(int line, int column) {
            if (!verbatim) {
                return at;
            }
            return line == 0
                    ? new Position(origin.line(), origin.column() + column)
                    : new Position(origin.line() + line, indent + 1 + column);
        }
    }

    /** Values in order. */
    record Items(List<Node> values, Position at) implements Node {}

    /** Keys with values, in the order of the file; no key twice. */
    record Fields(List<Field> fields, Position at) implements Node {}

    /** A key with its value. */
    record Field(String key, Position at, Node value) {}
}
