package org.shifan.platform.ledger;

import org.shifan.decisions.ledger.Leaf;

/**
 * An entry with its place.
 *
 * @param index from 0
 * @param leaf what is public of it
 */
public record Placed(long index, Leaf leaf) {}
