package io.litige.query.evidence;

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

    /**
     * @param sha256 lower-case hex digest it must have
     * @throws IOException when the content is altered; its last piece is not sent then
     */
    static void send(InputStream content, String sha256, OutputStream out) throws IOException {
        var digest = digest();
        byte[] held = content.readNBytes(PIECE);
        while (true) {
            digest.update(held);
            byte[] next = content.readNBytes(PIECE);
            if (next.length == 0) {
                break;
            }
            out.write(held);
            held = next;
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IOException("the content is not what was committed to");
        }
        out.write(held);
        out.flush();
    }

    /**
     * @throws IOException when the content is altered
     */
    static void check(InputStream content, String sha256) throws IOException {
        send(content, sha256, OutputStream.nullOutputStream());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
