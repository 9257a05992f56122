package io.litige.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where one run keeps its files: a directory that goes with it, or one that was asked for and stays. */
public record Directory(Path root, boolean kept) implements AutoCloseable {
    /**
     * @param wanted stays afterwards; a temporary one that does not when null
     */
    public static Directory of(@Nullable Path wanted) throws IOException {
        return wanted == null
                ? new Directory(Files.createTempDirectory("litige-bench"), false)
                : new Directory(Files.createDirectories(wanted.toAbsolutePath()), true);
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
