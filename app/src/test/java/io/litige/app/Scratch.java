package io.litige.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.util.FileSystemUtils;

/**
 * Where this test process keeps files that outlive one test: one directory that goes with the process, whether its tests
 * fail or not. What belongs to one test lies better in its {@code @TempDir}.
 */
public final class Scratch {
    /** What still writes when the directory is removed is given so many chances to end. */
    private static final int TRIES = 50;

    private static final Deque<Runnable> ENDS = new ConcurrentLinkedDeque<>();
    private static final Path ROOT = made();

    private Scratch() {}

    /** A new one, empty. */
    public static Path directory(String name) {
        try {
            return Files.createTempDirectory(ROOT, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new one, empty. */
    public static Path file(String name, String suffix) {
        try {
            return Files.createTempFile(ROOT, name, suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends what works in these directories before they go.
     *
     * @param end what was registered last is ended first
     */
    public static void atEnd(Runnable end) {
        ENDS.push(end);
    }

    private static Path made() {
        try {
            var root = Files.createTempDirectory("litige-tests");
            Runtime.getRuntime().addShutdownHook(new Thread(Scratch::end, "remove " + root));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end() {
        try {
            ENDS.forEach(Runnable::run);
        } finally {
            remove();
        }
    }

    private static void remove() {
        for (int i = 0; i < TRIES && Files.exists(ROOT); i++) {
            try {
                FileSystemUtils.deleteRecursively(ROOT);
            } catch (NoSuchFileException e) {
                // Somebody else was faster.
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }
}
