package io.litige.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Tells whether two requests are the same one: SHA-256 of method, path with query, and body, parted by line feeds. */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * @param body null for a body that is streamed: then its Content-Digest counts, or its length
     */
    static byte[] of(HttpServletRequest request, byte @Nullable [] body) {
        var digest = sha256();
        digest.update(head(request).getBytes(StandardCharsets.UTF_8));
        return digest.digest(body != null ? body : stand(request).getBytes(StandardCharsets.UTF_8));
    }

    private static String head(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod() + "\n" + request.getRequestURI() + (query == null ? "" : "?" + query) + "\n";
    }

    private static String stand(HttpServletRequest request) {
        var digest = request.getHeader("Content-Digest");
        return digest != null ? digest : "length " + request.getContentLengthLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
