package io.litige.app.proof;

import io.litige.api.proof.Hash;
import io.litige.api.proof.SignedNote;
import io.litige.app.wiring.PrivateFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The newest checkpoint as a file outside of the database: whoever puts an older or another log into the database is
 * found out at the next start. It is no anchor: it lies on this machine.
 */
final class Publication {
    private final Path directory;
    private final Path file;

    /**
     * @param directory of this installation's checkpoints
     */
    Publication(Path directory, String origin) {
        this.directory = directory.resolve(
                Hash.of(origin.getBytes(StandardCharsets.UTF_8)).hex());
        this.file = this.directory.resolve("checkpoint");
    }

    Path file() {
        return file;
    }

    /** What was written last; empty when nothing was. */
    Optional<SignedNote> last() {
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish(SignedNote checkpoint) {
        try {
            PrivateFiles.directory(directory);
            var temporary = PrivateFiles.temporary(file);
            // Not through a channel, which an interruption would close.
            try (var out = new FileOutputStream(temporary.toFile())) {
                out.write(checkpoint.toString().getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
