package io.litige.app.export;

import io.litige.api.value.DisputeId;
import io.litige.app.sealed.Ciphertext;
import io.litige.app.sealed.OpenedFile;
import io.litige.app.sealed.Seal;
import io.litige.app.sealed.Unsealed;
import io.litige.app.wiring.DataDirectory;
import io.litige.app.wiring.PrivateFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Where exports lie until their time is over: {@code data/exports}, each sealed from its first byte on under a key of its
 * own. Whoever has the disk or a backup of it reads nothing once the key is destroyed.
 */
@Component
class ExportFiles {
    private final DataDirectory directory;
    private final ExportKeys keys;

    ExportFiles(DataDirectory directory, ExportKeys keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /** Where it is written before it is known to be whole; what a process that died has left there is overwritten. */
    Path draft(UUID export) {
        return root().resolve(export + ".part");
    }

    /** Seals what is written to it; it is on the disk, and not in its caches alone, once it is closed. */
    OutputStream write(DisputeId dispute, UUID export) throws IOException {
        var key = keys.sealing(dispute, export);
        return Seal.sealing(new Synced(draft(export)), name(export), key.id(), Objects.requireNonNull(key.secret()));
    }

    /** The draft as a file for the verifier, who reads files. */
    Path written(UUID export) {
        var draft = draft(export);
        return OpenedFile.of(draft, () -> opened(draft, export));
    }

    /** It is whole: from here on it may be taken. */
    void keep(UUID export) throws IOException {
        Files.move(draft(export), kept(export), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * What is taken. It is read to its end before anything of it leaves: who takes an export has all of it or is told why not.
     *
     * @throws NoSuchFileException when its key is destroyed
     * @throws ExportDamaged when it is not as it was sealed, or is gone while its key is not
     */
    InputStream open(UUID export) throws IOException {
        try (var whole = read(export)) {
            whole.transferTo(OutputStream.nullOutputStream());
        }
        return read(export);
    }

    private InputStream read(UUID export) throws IOException {
        var ciphertext = new Ciphertext(channel(export));
        try {
            return new Unsealed(
                    Seal.opened(ciphertext, name(export), secret(ciphertext, export), 0),
                    ciphertext,
                    why -> new ExportDamaged("export " + export + " is not as it was sealed: " + why.getMessage()));
        } catch (IOException | RuntimeException e) {
            ciphertext.close();
            throw e;
        }
    }

    private SeekableByteChannel channel(UUID export) throws IOException {
        try {
            return Files.newByteChannel(kept(export));
        } catch (NoSuchFileException e) {
            throw new ExportDamaged("export " + export + " is not where it was kept");
        }
    }

    /**
     * Seals what releases before this one have left in clear, and removes what nobody may take any more.
     *
     * @param dispute gives that of an export that may be taken
     */
    void sealClear(Function<UUID, Optional<DisputeId>> dispute) throws IOException {
        try (var left = Files.newDirectoryStream(root(), "*.zip")) {
            for (var clear : left) {
                var name = clear.getFileName().toString();
                var export = UUID.fromString(name.substring(0, name.length() - ".zip".length()));
                var known = dispute.apply(export);
                if (known.isPresent()) {
                    try (var out = write(known.get(), export)) {
                        Files.copy(clear, out);
                    }
                    keep(export);
                }
                Files.delete(clear);
            }
        }
    }

    /** Destroys its key and whatever lies there of it. Repeating it does no harm. */
    void drop(DisputeId dispute, UUID export) {
        keys.destroy(dispute, export);
        try (var left = Files.newDirectoryStream(root(), export + ".*")) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SeekableByteChannel opened(Path file, UUID export) throws IOException {
        var ciphertext = new Ciphertext(Files.newByteChannel(file));
        try {
            return Seal.opened(ciphertext, name(export), secret(ciphertext, export));
        } catch (IOException | RuntimeException e) {
            ciphertext.close();
            throw e;
        }
    }

    private SecretKey secret(Ciphertext ciphertext, UUID export) throws IOException {
        var id = Seal.keyId(ciphertext.header());
        if (id == null) {
            throw new ExportDamaged("export " + export + " is not as it was sealed: its header says no key");
        }
        var secret = keys.opening(export, id)
                .orElseThrow(() -> new ExportDamaged(
                        "export " + export + " is not as it was sealed: its header names a key that is not its own"))
                .secret();
        if (secret == null) {
            throw new NoSuchFileException(export.toString(), null, "its key is destroyed");
        }
        return secret;
    }

    private static String name(UUID export) {
        return "exports/" + export;
    }

    private Path kept(UUID export) {
        return root().resolve(export + ".sealed");
    }

    private Path root() {
        try {
            return PrivateFiles.directory(directory.root().resolve("exports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forces what was written to the disk before it is closed. */
    private static final class Synced extends FileOutputStream {
        Synced(Path file) throws IOException {
            super(file.toFile());
        }

        @Override
        public void close() throws IOException {
            if (getFD().valid()) {
                getFD().sync();
            }
            super.close();
        }
    }
}
