package org.shifan.decisions.ledger;

import java.util.HexFormat;

/** SHA-256 as people and files write it. */
public final class Hash {

    private Hash() {}

    /** Lower-case hex of SHA-256 over the bytes. */
    public static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(Merkle.sha256(bytes));
    }
}
