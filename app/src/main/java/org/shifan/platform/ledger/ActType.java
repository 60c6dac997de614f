package org.shifan.platform.ledger;

/**
 * A kind of formal act, and who may perform it. Each module lists its own in an enum; {@link #code}
 * is also its type on the ledger.
 */
public interface ActType extends Permission {}
