package org.shifan.decisions.cli;

/** A command could not begin its work; the message is one sentence for whoever called it. */
final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDone(String message) {
        super(message);
    }
}
