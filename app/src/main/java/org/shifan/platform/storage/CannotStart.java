package org.shifan.platform.storage;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A start, a backup or a restore that must not go on, and what the person at the keyboard can do.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<Object> values;

    /** Why not. The sentences stand in {@code messages/storage} under {@code storage.<name>}. */
    public enum Reason {
        /** Another process has the directory: directory, address. */
        RUNNING,
        /** Another process is about to have it: directory, process id. */
        STARTING,
        /** Example data opened as real, or the reverse: directory. */
        IS_EXAMPLE,
        /** Example data opened as real, or the reverse: directory. */
        IS_REAL,
        /** The example is past its beginning, so no stage can be chosen: stage. */
        STAGED,
        /** Somebody else's files are in it: directory. */
        NOT_OURS,
        /** Not ours to write: directory. */
        UNWRITABLE,
        /** No room: directory. */
        FULL,
        /** The passwords of an existing database are gone: their file. */
        KEYS,
        /** The key that has signed the ledger is gone, or another lies there: its file. */
        LEDGER_KEY,
        /** The embedded database does not come up: its log. */
        DATABASE,
        /** The named database does not answer: URL, account, what it said. */
        UNREACHABLE,
        /** A later program has written it: version found, version known. */
        NEWER,
        /** A backup never overwrites: file. */
        FILE_EXISTS,
        /** There is no such file: file. */
        NO_FILE,
        /** Not a backup of ours: file. */
        NO_BACKUP,
        /** A backup that is not whole: file, where. */
        DAMAGED,
        /** A restore is for an empty place: directory or URL. */
        NOT_EMPTY,
        /** What was restored is not what was kept: table, or what of the ledger. */
        DIFFERENT,
        /** Nothing to back up: directory. */
        NOTHING,
        /** Another program listens there: port. */
        PORT,
        /** There is no such port: what was given. */
        NO_PORT,
        /** Not an address of PostgreSQL: what was given. */
        NO_DATABASE
    }

    /**
     * @param reason why not
     * @param values arguments of the sentence, in the order given at the reason
     */
    public CannotStart(Reason reason, Object... values) {
        this(null, reason, values);
    }

    /**
     * @param cause what happened underneath
     * @param reason why not
     * @param values arguments of the sentence, in the order given at the reason
     */
    public CannotStart(
            @org.jspecify.annotations.Nullable Throwable cause, Reason reason, Object... values) {
        super(reason + " " + List.of(values), cause);
        this.reason = reason;
        this.values = List.of(values);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** One sentence, or two: what is wrong and what to do next. */
    public String sentence(Locale language) {
        var text = texts(language).getString("storage." + reason.name().toLowerCase(Locale.ROOT));
        // Figures such as ports and process ids are names here, without separators.
        return MessageFormat.format(text, values.stream().map(String::valueOf).toArray());
    }

    static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "messages.storage",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
