package io.litige.app.security;

import io.litige.app.wiring.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/** Small texts only their owner may read: keys and secrets made at first start. */
final class PrivateFile {
    private PrivateFile() {}

    /** What the file holds; made first when there is none. Two processes that start together end up with one file. */
    static String readOrCreate(Path file, Supplier<String> content) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.create(file, content.get().getBytes(StandardCharsets.UTF_8));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }

    static void replace(Path file, String content) {
        try {
            var draft = Files.writeString(PrivateFiles.temporary(file), content);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
