package io.litige.app.proof;

import io.litige.api.proof.Checkpoint;
import io.litige.api.proof.Hash;
import io.litige.api.proof.Malformed;
import io.litige.api.proof.SignedNote;
import io.litige.api.proof.VerifierKey;
import io.litige.app.wiring.StartupRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/** Checkpoints in a directory outside of this machine's reach, a file each, written once and never again. */
final class CopyOnDisk implements CheckpointCopy {
    private static final String NAME = "[0-9]{19}";

    private final Path directory;

    private CopyOnDisk(Path directory) {
        this.directory = directory;
    }

    /** @throws StartupRefused when the directory is not there or cannot be written */
    static CopyOnDisk of(Path root, VerifierKey log) {
        if (!Files.isDirectory(root) || !Files.isWritable(root)) {
            throw new StartupRefused(
                    "litige.proof.anchors.copy names no directory that can be written: " + root,
                    "Mount it, for example from a store that keeps what is written once, or leave the setting out.");
        }
        return new CopyOnDisk(root.resolve(
                Hash.of(log.name().getBytes(StandardCharsets.UTF_8)).hex()));
    }

    @Override
    public String name() {
        return String.valueOf(directory.getParent());
    }

    @Override
    public void compare(Tables tables, StartCheck check) {
        last().ifPresent(note -> check.agrees(note, tables, "copied to " + name()));
    }

    /** The largest checkpoint there. */
    private Optional<SignedNote> last() {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (var files = Files.list(directory)) {
            var newest = files.filter(file -> String.valueOf(file.getFileName()).matches(NAME))
                    .max(Comparator.comparing(file -> String.valueOf(file.getFileName())));
            return newest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SignedNote.parse(Files.readAllBytes(newest.get())));
        } catch (IOException | Malformed e) {
            throw new StartupRefused(
                    "The copy of checkpoints in " + directory + " cannot be read: " + e.getMessage(),
                    "Look who changed it; what is written there is never changed.",
                    e);
        }
    }

    @Override
    public void keep(SignedNote note, Tables tables) throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        Files.createDirectories(directory);
        try {
            Files.writeString(
                    directory.resolve(String.format(java.util.Locale.ROOT, "%019d", size)),
                    note.toString(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            // Another notary of this log was faster; what it wrote is compared at the next start.
        }
    }
}
