package org.shifan.platform.storage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.shifan.platform.storage.CannotStart.Reason;

/**
 * The passwords of the embedded database's roles: made at random on the first start and kept in
 * {@code keys}, so that no other account of the machine can sign in to the server on its loopback
 * port.
 */
record Passwords(String superuser, String owner, String app) {

    /** Reads them, or makes them for a cluster that is still to be made. */
    static Passwords of(Path keys, boolean fresh) throws IOException {
        var file = keys.resolve("database");
        if (Files.notExists(file)) {
            if (!fresh) {
                throw new CannotStart(Reason.KEYS, file);
            }
            OwnersOnly.write(
                    file,
                    "superuser=" + random() + "\nowner=" + random() + "\napp=" + random() + "\n");
        }
        var lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return new Passwords(
                lines.getProperty("superuser", ""),
                lines.getProperty("owner", ""),
                lines.getProperty("app", ""));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
