package org.shifan.decisions.bundle;

import java.nio.charset.StandardCharsets;
import org.shifan.decisions.ledger.NoteSigner;

/** Bundles for tests of other packages. */
public final class Bundles {
    public static final String KEY = Seal.KEY.vkey();
    public static final String OTHER_KEY =
            NoteSigner.ofSeed(
                            Seal.SIGNER.name(), "1".repeat(32).getBytes(StandardCharsets.US_ASCII))
                    .verifier()
                    .vkey();

    private Bundles() {}

    /** A call up to its issued list, for auditors. */
    public static byte[] whole() {
        return new Seal(BundleVerificationTests.whole()).bundle(Tier.AUDITOR);
    }

    /** The receipt of its first entry. */
    public static byte[] receipt() {
        return new Seal(BundleVerificationTests.whole()).receipt(0, 5).bytes();
    }
}
