package io.litige.app.sealed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A file for what is written once and read back by the same process: its key is in memory alone, so that nobody else ever
 * reads it, whatever becomes of the process and of the file.
 */
public final class Spool implements AutoCloseable {
    private static final String NAME = "spool";
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final SecretKey secret = secret();
    private final OutputStream out;

    /**
     * @param file is written anew, and removed at the end
     */
    public Spool(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(
                Seal.sealing(Files.newOutputStream(file), NAME, new UUID(0, 0), secret), BUFFER);
    }

    /** Takes what is to be kept, until it is read. */
    public OutputStream out() {
        return out;
    }

    /** Gives all that was written; nothing more can be. */
    public void copy(OutputStream to) throws IOException {
        try (var content = open()) {
            content.transferTo(to);
        }
    }

    /** All that was written, from its beginning each time; nothing more can be. */
    public InputStream open() throws IOException {
        out.close();
        var ciphertext = new Ciphertext(Files.newByteChannel(file));
        try {
            return new Unsealed(Seal.opened(ciphertext, NAME, secret, 0), ciphertext, why -> why);
        } catch (IOException e) {
            ciphertext.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(file);
        }
    }

    private static SecretKey secret() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
