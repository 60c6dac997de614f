package org.shifan.decisions.notice;

import java.util.Optional;

/**
 * A named fact about an applying city, which conditions may use.
 *
 * @param name the CEL identifier
 * @param text what it says, as a noun phrase
 * @param list id of the list it is read from
 * @param column the column whose value it is; empty: whether the city is on the list
 * @param type of the value
 */
public record Fact(String name, Text text, String list, Optional<String> column, Type type) {

    /** The CEL types that facts may have. */
    public enum Type {
        BOOL,
        INT,
        DOUBLE,
        STRING
    }
}
