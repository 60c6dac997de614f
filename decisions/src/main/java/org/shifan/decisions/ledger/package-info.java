/**
 * The mathematics of the ledger: canonical bytes, hashes, proofs and signed checkpoints, in the
 * formats of RFC 8785, RFC 6962 and C2SP, so that any client of those formats can check ours.
 */
@org.jspecify.annotations.NullMarked
package org.shifan.decisions.ledger;
