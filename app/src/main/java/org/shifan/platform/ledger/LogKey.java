package org.shifan.platform.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.shifan.decisions.ledger.NoteSigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints. In the real product it is made at random on the first start and
 * kept in the data directory, readable by its owner alone. The example's key follows from a
 * published text: its signatures prove nothing and say so by their name.
 */
@Component
class LogKey {
    static final String EXAMPLE_NAME = "example.shifan/not-secret";

    private final NoteSigner signer;

    LogKey(
            @Value("${shifan.mode:real}") String mode,
            @Value("${shifan.data:}") String data,
            @Value("${shifan.ledger.name:}") String name)
            throws IOException {
        this.signer = mode.equals("real") ? kept(Path.of(data, "keys"), name) : example();
    }

    NoteSigner signer() {
        return signer;
    }

    /** Whether it is the example's, whose secret is in this file. */
    boolean isPublished() {
        return signer.name().equals(EXAMPLE_NAME);
    }

    private static NoteSigner example() {
        try {
            var seed =
                    MessageDigest.getInstance("SHA-256")
                            .digest(EXAMPLE_NAME.getBytes(StandardCharsets.UTF_8));
            return NoteSigner.ofSeed(EXAMPLE_NAME, seed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two lines: the ledger's name, and the seed in base64. */
    private static NoteSigner kept(Path directory, String name) throws IOException {
        var file = directory.resolve("ledger.key");
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            var seed = new byte[32];
            new SecureRandom().nextBytes(seed);
            var given = name.isBlank() ? "shifan/" + someName() : name;
            var next = directory.resolve("ledger.key.next");
            Files.deleteIfExists(next);
            createPrivate(next);
            Files.writeString(
                    next,
                    given + "\n" + Base64.getEncoder().encodeToString(seed) + "\n",
                    StandardOpenOption.WRITE);
            Files.move(next, file);
        }
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new IOException("%s does not hold a name and a key".formatted(file));
        }
        return NoteSigner.ofSeed(lines.get(0), Base64.getDecoder().decode(lines.get(1)));
    }

    /** Of its own chance: a name made from the secret would publish a part of it. */
    private static String someName() {
        var bytes = new byte[3];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
