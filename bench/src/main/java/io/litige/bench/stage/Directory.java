package io.litige.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Where one run keeps its files: a directory that goes with it, also when it is interrupted, or one that stays. */
public record Directory(Path root, boolean kept) implements AutoCloseable {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LOOKS = 300;

    /**
     * @param wanted stays afterwards; a temporary one that does not when null
     */
    public static Directory of(@Nullable Path wanted) throws IOException {
        if (wanted != null) {
            return new Directory(Files.createDirectories(wanted.toAbsolutePath()), true);
        }
        var temporary = new Directory(Files.createTempDirectory("litige-bench"), false);
        Runtime.getRuntime().addShutdownHook(new Thread(temporary::remove, "remove " + temporary.root));
        return temporary;
    }

    /** Once no server works in it any more: servers stop at the same time as this process. */
    private void remove() {
        for (int look = 0; look < LOOKS && Files.exists(root.resolve("postgres").resolve("postmaster.pid")); look++) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!kept) {
            remove();
        }
    }
}
