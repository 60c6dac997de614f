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
import org.shifan.platform.storage.CannotStart;
import org.shifan.platform.storage.CannotStart.Reason;
import org.springframework.beans.factory.annotation.Autowired;
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

    private static final String FILE = "ledger.key";

    private final NoteSigner signer;

    /**
     * @throws CannotStart if the real ledger was signed before by a key that is not there now:
     *     under a new one, nobody's receipts could be checked any more
     */
    @Autowired
    LogKey(
            @Value("${shifan.mode:real}") String mode,
            @Value("${shifan.data:}") String data,
            @Value("${shifan.ledger.name:}") String name,
            Tree tree)
            throws IOException {
        this(mode.equals("real") ? ofLedger(Path.of(data, "keys"), name, tree) : example());
    }

    private LogKey(NoteSigner signer) {
        this.signer = signer;
    }

    /** The key in the directory, made if there is none. */
    static LogKey in(Path directory, String name) throws IOException {
        return new LogKey(kept(directory, name));
    }

    private static NoteSigner ofLedger(Path directory, String name, Tree tree) throws IOException {
        var file = directory.resolve(FILE);
        var signed = tree.newestCheckpoint();
        if (signed.isPresent() && !Files.exists(file)) {
            throw new CannotStart(Reason.LEDGER_KEY, file);
        }
        var signer = kept(directory, name);
        if (signed.isPresent() && !signer.verifier().verifies(signed.get().note())) {
            throw new CannotStart(Reason.LEDGER_KEY, file);
        }
        return signer;
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
        var file = directory.resolve(FILE);
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
