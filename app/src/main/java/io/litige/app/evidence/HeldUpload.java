package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.TooLarge;
import io.litige.app.wiring.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that has come in and is not stored yet: on disk under a key that is nowhere but in this object, so that what a crash
 * leaves of it says nothing.
 */
public final class HeldUpload implements AutoCloseable {
    private static final String NAME = "upload";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final SecretKey key;
    private final long size;

    private HeldUpload(Path file, SecretKey key, long size) {
        this.file = file;
        this.key = key;
        this.size = size;
    }

    /**
     * Sealed as it comes.
     *
     * @param spool directory it lies in for as long as it is held
     * @throws TooLarge when it is longer than that; nothing is kept then
     * @throws IOException when it cannot be written
     */
    public static HeldUpload of(Path spool, InputStream in, long maxBytes) throws IOException {
        var secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        var key = new SecretKeySpec(secret, "AES");
        var file = PrivateFiles.temporary(spool.resolve(NAME));
        boolean whole = false;
        try (var out = Seal.sealing(new BufferedOutputStream(Files.newOutputStream(file)), NAME, new UUID(0, 0), key)) {
            var held =
                    new HeldUpload(file, key, Digested.copied(in, out, maxBytes).size());
            whole = true;
            return held;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** From its beginning, each time. */
    public InputStream open() throws IOException {
        var ciphertext = new Ciphertext(FileChannel.open(file));
        try {
            return new Unsealed(Seal.opened(ciphertext, NAME, key, 0), ciphertext, why -> why);
        } catch (IOException e) {
            ciphertext.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
