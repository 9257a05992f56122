package io.litige.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Supplier;

/** Small files only their owner may read: keys and secrets made at first start. */
final class PrivateFile {
    private PrivateFile() {}

    /** What the file holds; made first when there is none. Two processes that start together end up with one file. */
    static String readOrCreate(Path file, Supplier<String> content) {
        try {
            if (!Files.exists(file)) {
                var draft = draft(file, content.get());
                try {
                    Files.createLink(file, draft);
                } catch (FileAlreadyExistsException e) {
                    return Files.readString(file);
                } catch (UnsupportedOperationException e) {
                    Files.move(draft, file);
                } finally {
                    Files.deleteIfExists(draft);
                }
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }

    static void replace(Path file, String content) {
        try {
            Files.move(draft(file, content), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Path draft(Path file, String content) throws IOException {
        var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(directory, only("rwx------", directory));
        var draft = Files.createTempFile(directory, ".new", "", only("rw-------", directory));
        return Files.writeString(draft, content);
    }

    private static FileAttribute<?>[] only(String permissions, Path at) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
