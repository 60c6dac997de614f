package org.shifan.decisions.table;

import java.util.List;

/** A table has mistakes: all of them, by line and column. */
public final class BadTable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    /** With at least one mistake. */
    public BadTable(List<Mistake> mistakes) {
        super(mistakes.getFirst().text().in("en"));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All mistakes, in the order of the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
