package org.shifan.decisions.ledger;

/**
 * One step on the way from a leaf to the root.
 *
 * @param left whether the sibling stands on the left
 * @param sibling the hash joined with, from the proof
 * @param result the hash of both
 */
@SuppressWarnings("ArrayRecordComponent")
public record InclusionStep(boolean left, byte[] sibling, byte[] result) {}
