package org.shifan.decisions.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A file that a command reads. */
final class FileArgument {

    private final PositionalParamSpec spec;

    FileArgument(String description) {
        this("FILE", description);
    }

    FileArgument(String label, String description) {
        spec = Usage.parameter(label, description).type(Path.class).build();
    }

    PositionalParamSpec spec() {
        return spec;
    }

    Path path() {
        return spec.getValue();
    }

    /**
     * The file's bytes.
     *
     * @throws NotDone if it cannot be read, saying why
     */
    byte[] read(Words words) {
        return read(path(), words);
    }

    /** The bytes of any file; as {@link #read(Words)}. */
    static byte[] read(Path path, Words words) {
        if (Files.isDirectory(path)) {
            throw new NotDone(words.say("file.folder", path));
        }
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException _) {
            throw new NotDone(words.say("file.absent", path));
        } catch (AccessDeniedException _) {
            throw new NotDone(words.say("file.denied", path));
        } catch (IOException e) {
            throw new NotDone(words.say("file.unreadable", path, String.valueOf(e.getMessage())));
        }
    }
}
