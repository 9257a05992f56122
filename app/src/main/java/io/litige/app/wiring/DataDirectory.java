package io.litige.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory with keys, files and the embedded database of one installation. */
public final class DataDirectory implements AutoCloseable {
    /** The lock lies far behind the text, so that others can still read who holds it where locks are mandatory. */
    private static final long LOCK_AT = 1_000_000;

    private final Path root;
    private @Nullable FileChannel channel;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
        directory(this.root);
    }

    public Path root() {
        return root;
    }

    /** Secrets of this installation. */
    public Path keys() {
        return directory(root.resolve("keys"));
    }

    /** Sealed contents of evidence. */
    public Path evidence() {
        return directory(root.resolve("evidence"));
    }

    /** Sealed contents that are not complete yet; on the same disk as the sealed ones. */
    public Path spool() {
        return directory(evidence().resolve(".upload"));
    }

    /** Data of the embedded database; its own server creates it. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /**
     * Keeps every other process out until this one ends, however it ends.
     *
     * @throws StartupRefused when another process is inside
     */
    void lock() {
        var file = root.resolve("litige.lock");
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                throw new StartupRefused(
                        "Another Litige process (" + Files.readString(file).strip() + ") already uses " + root,
                        "Stop that process, or give this one its own litige.data-directory and server.port.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    ("pid " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new StartupRefused(
                    "Cannot write to " + root + ": " + e.getMessage(),
                    "Make the directory writable, or set litige.data-directory.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCK_AT, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // held by another application context of this very process
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static Path directory(Path path) {
        try {
            return PrivateFiles.directory(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + path, e);
        }
    }
}
