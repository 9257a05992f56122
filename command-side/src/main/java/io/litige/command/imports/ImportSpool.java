package io.litige.command.imports;

import io.litige.api.blob.BlobStore.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files waiting to be taken in; each lies here only until its last line is settled. */
@Component
class ImportSpool {
    private static final int CHUNK = 64 * 1024;

    private final ImportProperties properties;

    ImportSpool(ImportProperties properties) {
        this.properties = properties;
    }

    Path path(UUID id) {
        return properties.directory().resolve(id + ".csv");
    }

    boolean holds(UUID id) {
        return Files.isRegularFile(path(id));
    }

    /**
     * Writes the file without holding it in memory; it is on the disk when this returns.
     *
     * @throws TooLarge when it is longer than the configured limit; nothing is kept then
     */
    SpooledFile put(UUID id, InputStream content) throws IOException {
        Files.createDirectories(properties.directory());
        Path part = Files.createTempFile(properties.directory(), id.toString(), ".part");
        try {
            var file = copy(content, part);
            Files.move(part, path(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    private SpooledFile copy(InputStream content, Path part) throws IOException {
        var digest = sha256();
        long limit = properties.maxSize().toBytes();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(chunk, 0, read);
                for (var bytes = ByteBuffer.wrap(chunk, 0, read); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return new SpooledFile(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
