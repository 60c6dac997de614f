package org.shifan.programme.example;

/** Thrown by a step whose work somebody has done meanwhile: it does nothing. */
final class Already extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Already() {
        super("done already", null, false, false);
    }

    /** Stops the step if the work has been done. */
    static void stopIf(boolean done) {
        if (done) {
            throw new Already();
        }
    }
}
