package org.shifan.platform.storage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Who has a data directory open, as its {@code lock} file tells.
 *
 * @param process the process id
 * @param address where it answers; empty until it does
 */
record Holder(long process, String address) {

    String text() {
        return "process=" + process + "\naddress=" + address + "\n";
    }

    static Holder read(Path file) throws IOException {
        var lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return new Holder(
                Long.parseLong(lines.getProperty("process", "0")),
                lines.getProperty("address", ""));
    }
}
