package org.shifan.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.CannotStart.Reason;

/**
 * The one directory that holds everything of an installation, locked while a process has it.
 *
 * <ul>
 *   <li>{@code kind}: {@code example} or {@code real}
 *   <li>{@code lock}: who has it open, as lines {@code name=value}
 *   <li>{@code postgres}: the embedded database
 *   <li>{@code keys}: passwords of the database's roles and the ledger's key; for the owner only
 *   <li>{@code log}: what the program and its database have to say
 * </ul>
 */
public final class DataDirectory implements AutoCloseable {
    // The bytes that are read stay outside the locked region: some systems forbid reading inside.
    private static final long LOCKED_BYTE = 1L << 40;

    private static final Set<String> STAYS = Set.of("lock", "kind");

    private final Path root;
    private final @Nullable FileChannel lock;

    private DataDirectory(Path root, @Nullable FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Opens a directory for this process alone, creating it if need be.
     *
     * @throws CannotStart if another process has it, it is of the other kind, or it cannot be
     *     written
     */
    public static DataDirectory open(Path path, Kind kind) {
        var root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            mustBeOurs(root);
            return locked(root, kind);
        } catch (IOException failure) {
            throw explain(failure, root);
        }
    }

    /** A directory for this process's lifetime: for a replay, and for tests. */
    public static DataDirectory temporary() {
        try {
            return new DataDirectory(Files.createTempDirectory("shifan-"), null);
        } catch (IOException failure) {
            throw explain(failure, Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /** The directory itself, absolute. */
    public Path root() {
        return root;
    }

    /** A folder in it for the owner alone, created if need be. */
    public Path folder(String name) {
        try {
            return OwnersOnly.folder(root.resolve(name));
        } catch (IOException failure) {
            throw explain(failure, root);
        }
    }

    /** Whether it goes away with this process. */
    public boolean isTemporary() {
        return lock == null;
    }

    /** Whether nothing has been kept in it yet. */
    public boolean isNew() {
        return Files.notExists(root.resolve("postgres"));
    }

    /** Begins anew: everything but the lock and the kind goes. */
    public void clear() {
        try {
            for (var cluster : new String[] {"postgres", "postgres.new"}) {
                Orphan.stop(root.resolve(cluster));
            }
            try (var files = Files.list(root)) {
                for (var file :
                        files.filter(f -> !STAYS.contains(f.getFileName().toString())).toList()) {
                    delete(file);
                }
            }
        } catch (IOException failure) {
            throw explain(failure, root);
        }
    }

    /** Tells whoever finds the directory locked where this process answers. */
    public void answersAt(String address) {
        try {
            note(address);
        } catch (IOException failure) {
            throw explain(failure, root);
        }
    }

    @Override
    public void close() {
        try {
            if (lock == null) {
                delete(root);
            } else if (lock.isOpen()) {
                lock.truncate(0);
                lock.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asked before anything is written into it. */
    private static void mustBeOurs(Path root) throws IOException {
        try (var files = Files.list(root)) {
            if (Files.notExists(root.resolve("kind"))
                    && files.anyMatch(file -> !file.endsWith("lock"))) {
                throw new CannotStart(Reason.NOT_OURS, root);
            }
        }
    }

    private static DataDirectory locked(Path root, Kind kind) throws IOException {
        var lock = lock(root);
        try {
            checkKind(root, kind);
            var directory = new DataDirectory(root, lock);
            directory.note("");
            return directory;
        } catch (IOException | CannotStart failure) {
            lock.close();
            throw failure;
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = root.resolve("lock");
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        // The system releases the lock with its process, however that ends: none is ever stale.
        if (!tryLock(channel)) {
            channel.close();
            throw holder(root, Holder.read(file));
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static CannotStart holder(Path root, Holder holder) {
        return holder.address().isEmpty()
                ? new CannotStart(Reason.STARTING, root, holder.process())
                : new CannotStart(Reason.RUNNING, root, holder.address());
    }

    private static void checkKind(Path root, Kind kind) throws IOException {
        var file = root.resolve("kind");
        var name = kind.name().toLowerCase(Locale.ROOT);
        if (Files.notExists(file)) {
            Files.writeString(file, name + "\n");
        } else if (!Files.readString(file).strip().equals(name)) {
            throw new CannotStart(kind == Kind.REAL ? Reason.IS_EXAMPLE : Reason.IS_REAL, root);
        }
    }

    private void note(String address) throws IOException {
        if (lock == null) {
            return;
        }
        var text = new Holder(ProcessHandle.current().pid(), address).text();
        lock.truncate(0);
        lock.write(ByteBuffer.wrap(text.getBytes(UTF_8)), 0);
    }

    static CannotStart explain(IOException failure, Path root) {
        return new CannotStart(
                failure, NoRoom.causes(failure) ? Reason.FULL : Reason.UNWRITABLE, root);
    }

    static void delete(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
