package io.litige.app.evidence;

import io.litige.api.blob.BlobStore.Content;
import io.litige.api.blob.BlobStore.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was read of a content.
 *
 * @param sha256 lower-case hex
 * @param size bytes
 */
record Digested(String sha256, long size) {
    private static final int BUFFER = 64 * 1024;

    /**
     * @throws TooLarge when it is longer than that
     */
    static Digested of(Content content, long maxBytes) throws IOException {
        try (var in = content.open()) {
            return copied(in, OutputStream.nullOutputStream(), maxBytes);
        }
    }

    /**
     * @throws TooLarge when it is longer than that
     */
    static Digested copied(InputStream in, OutputStream out, long maxBytes) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > maxBytes) {
                throw new TooLarge(maxBytes);
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return new Digested(HexFormat.of().formatHex(digest.digest()), size);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
