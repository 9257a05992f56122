package io.litige.app.sealed;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A file for what is written once and read back by the same process: its key is in memory alone, so that nobody else ever
 * reads it, and it has no name from the moment it is opened (where the system allows that), so that nothing of it is left
 * whatever becomes of the process.
 */
public final class Spool implements AutoCloseable {
    private static final String NAME = "spool";
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final SecretKey secret = secret();
    private final OutputStream out;

    /**
     * @param place where it lies; what is there is overwritten
     */
    public Spool(Path place) throws IOException {
        this.file = FileChannel.open(place, CREATE, TRUNCATE_EXISTING, READ, WRITE, DELETE_ON_CLOSE);
        this.out = new BufferedOutputStream(Seal.sealing(new Kept(file), NAME, new UUID(0, 0), secret), BUFFER);
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
        var ciphertext = new Ciphertext(new Reading(file));
        try {
            return new Unsealed(Seal.opened(ciphertext, NAME, secret, 0), ciphertext, why -> why);
        } catch (IOException e) {
            ciphertext.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (file;
                out) {
            // Both are closed, whatever becomes of one.
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

    /** What was written stays open to be read. */
    private static final class Kept extends FilterOutputStream {
        Kept(FileChannel file) {
            super(Channels.newOutputStream(file));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
