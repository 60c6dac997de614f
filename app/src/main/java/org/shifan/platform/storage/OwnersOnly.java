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

    /** Makes an empty file, in place of one that is there. */
    static void create(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (POSIX) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Writes the whole file or nothing of it. */
    static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        create(part);
        Files.writeString(part, text);
        settle(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes a file, or the names in a folder, outlast a power cut, where the system lets it. */
    static void settle(Path path) throws IOException {
        if (POSIX) {
            try (var opened = FileChannel.open(path)) {
                opened.force(true);
            }
        }
    }
}
