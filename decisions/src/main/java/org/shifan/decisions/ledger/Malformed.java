package org.shifan.decisions.ledger;

import java.util.Objects;

/** What was read does not have the form that it must have; the message says what is wrong. */
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /**
     * @param what is wrong, as a plain English clause
     */
    public Malformed(String what) {
        super(what);
    }

    /**
     * @param what is wrong, as a plain English clause
     * @param cause of the parser
     */
    public Malformed(String what, Throwable cause) {
        super(what, cause);
    }

    /** What is wrong; there always is a message. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
