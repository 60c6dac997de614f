package org.shifan.decisions.bundle;

import org.shifan.decisions.ledger.Leaf;

/**
 * An entry as its keeper has it.
 *
 * @param leaf what is hashed
 * @param salt of the body's commitment
 * @param body canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent")
public record Recorded(Leaf leaf, byte[] salt, byte[] body) {}
