package org.shifan.platform.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that no other account of the machine may read, where the system knows such. */
final class OwnersOnly {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnersOnly() {}

    static Path folder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return path;
        }
        return POSIX
                ? Files.createDirectories(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(path);
    }

    /** Writes the whole file or nothing of it. */
    static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (POSIX) {
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes renames in a folder outlast a power cut, where the system lets folders be opened. */
    static void settle(Path folder) throws IOException {
        if (POSIX) {
            try (var opened = FileChannel.open(folder)) {
                opened.force(true);
            }
        }
    }
}
