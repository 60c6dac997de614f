package org.shifan.platform.web;

/** What the address names does not exist here (404). */
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param what for the log, never shown
     */
    public Absent(String what) {
        super(what, null, false, false);
    }
}
