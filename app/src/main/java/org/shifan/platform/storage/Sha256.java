package org.shifan.platform.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes what passes through on its way to another stream, which it leaves open. */
final class Sha256 extends FilterOutputStream {
    private final MessageDigest digest;

    Sha256(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
    }

    @Override
    public void close() {
        // The stream goes on after this table.
    }

    /** Of everything written so far; asked once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
