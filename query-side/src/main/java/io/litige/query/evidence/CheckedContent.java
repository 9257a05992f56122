package io.litige.query.evidence;

import io.litige.api.blob.BlobStore.Altered;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sends content while hashing it, one piece behind, so that altered content never arrives whole. */
final class CheckedContent {
    private static final int PIECE = 64 * 1024;

    private CheckedContent() {}

    /** Where content goes: opened once some of it is to leave. */
    @FunctionalInterface
    interface Outlet {
        OutputStream open() throws IOException;
    }

    /**
     * @param key where the content lies
     * @param sha256 lower-case hex digest it must have
     * @throws Altered when it has not; its last piece is not sent then, and of what is one piece nothing
     */
    static void send(InputStream content, String key, String sha256, Outlet outlet) throws IOException {
        var digest = digest();
        OutputStream out = null;
        byte[] held = content.readNBytes(PIECE);
        while (true) {
            digest.update(held);
            byte[] next = content.readNBytes(PIECE);
            if (next.length == 0) {
                break;
            }
            out = out == null ? outlet.open() : out;
            out.write(held);
            held = next;
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new Altered(key);
        }
        out = out == null ? outlet.open() : out;
        out.write(held);
        out.flush();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
