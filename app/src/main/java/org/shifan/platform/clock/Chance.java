package org.shifan.platform.clock;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * The only source of random identifiers and salts. Within {@link #seeded} they follow from the
 * seed, so that the example script gives the same ledger each time; everywhere else they are
 * unpredictable.
 */
@Component
public final class Chance {
    private static final ScopedValue<RandomGenerator> SEEDED = ScopedValue.newInstance();
    private final SecureRandom secure = new SecureRandom();

    /** A random (version 4) identifier. */
    public UUID id() {
        var bytes = bytes(16);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        var buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** That many random bytes. */
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        (SEEDED.isBound() ? SEEDED.get() : secure).nextBytes(bytes);
        return bytes;
    }

    /** Runs the work with identifiers and salts that follow from the seed alone. */
    public static void seeded(long seed, Runnable work) {
        ScopedValue.where(SEEDED, new Random(seed)).run(work);
    }
}
