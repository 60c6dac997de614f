package org.shifan.platform.ledger;

/**
 * What the database holds is not what was signed before. Signing on would give two histories to the
 * world, so nothing more is signed until somebody has looked.
 */
final class Disagreement extends RuntimeException {
    private static final long serialVersionUID = 1;

    Disagreement(String what) {
        super(what + ": nothing more is signed", null, false, false);
    }
}
