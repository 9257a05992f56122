package io.litige.api.blob;

import io.litige.api.value.DisputeId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Store of file contents, per dispute: the same bytes twice in one dispute are stored once. */
public interface BlobStore {
    /**
     * Stores a content without holding it in memory; durable when this returns.
     *
     * @param maxBytes largest size accepted
     * @throws TooLarge when the content is longer; nothing is kept then
     * @throws Infected when the scanner found malware, or could not look into it; it is never handed out
     * @throws Destroyed when the texts of the dispute are destroyed: nothing is kept for it any more
     * @throws IOException when the store cannot be written
     */
    Stored put(DisputeId dispute, Content content, long maxBytes) throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when nothing lies under the key
     * @throws Quarantined when a scanner is configured and did not find it clean
     * @throws Altered when what lies there is not what was stored; a read may throw it, too
     * @throws IOException when the store cannot be read
     */
    InputStream open(String key) throws IOException;

    /**
     * A part of the content, as {@link #open(String)}. What is handed out belongs to the content with that digest, however
     * little of it is read.
     *
     * @param sha256 lower-case hex digest of the whole content
     * @param from first byte, from 0
     * @throws Altered when it is not that content
     */
    default InputStream open(String key, String sha256, long from) throws IOException {
        try (var whole = open(key)) {
            if (!sha256(whole).equals(sha256)) {
                throw new Altered(key);
            }
        }
        var part = open(key);
        part.skipNBytes(from);
        return part;
    }

    private static String sha256(InputStream content) throws IOException {
        try (var hashed = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Bytes that can be read more than once, each time from their beginning. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Deletes every content of a dispute; does nothing when there is none.
     *
     * @throws IOException when some of it may still be there
     */
    void erase(DisputeId dispute) throws IOException;

    /**
     * @param key where it lies, for {@link #open}
     * @param sha256 lower-case hex digest of the content
     * @param size bytes
     */
    record Stored(String key, String sha256, long size) {}

    /** What the malware scanner said of the content under that key. */
    default Scan scan(String key) {
        return Scan.NOT_SCANNED;
    }

    /** What is known of a content. */
    enum Scan {
        /** No scanner is configured. */
        NOT_SCANNED,
        /** The scanner has not looked at it yet: it is not handed out. */
        WAITING,
        CLEAN,
        /** It is not handed out any more. */
        INFECTED
    }

    /** The content is kept and not handed out. */
    final class Quarantined extends IOException {
        private static final long serialVersionUID = 1L;

        private final Scan scan;

        public Quarantined(Scan scan) {
            super("the content is " + scan);
            this.scan = scan;
        }

        public Scan scan() {
            return scan;
        }
    }

    /** The content to be stored holds malware, or is encrypted so that nobody can tell. */
    final class Infected extends IOException {
        private static final long serialVersionUID = 1L;

        private final String threat;
        private final boolean encrypted;

        /**
         * @param encrypted whether that is all the scanner has against it
         */
        public Infected(String threat, boolean encrypted) {
            super("the content holds " + threat);
            this.threat = threat;
            this.encrypted = encrypted;
        }

        /** As the scanner calls it. */
        public String threat() {
            return threat;
        }

        /** Whether nothing is known against it but that nobody can look into it. */
        public boolean isEncrypted() {
            return encrypted;
        }
    }

    /** What lies under the key is not what was stored there. */
    final class Altered extends IOException {
        private static final long serialVersionUID = 1L;

        public Altered(String key) {
            super("not what was stored: " + key);
        }

        public Altered(String key, Throwable cause) {
            super("not what was stored: " + key, cause);
        }
    }

    /** The texts of the dispute are destroyed. */
    final class Destroyed extends IOException {
        private static final long serialVersionUID = 1L;

        public Destroyed(DisputeId dispute) {
            super("texts are destroyed: " + dispute);
        }
    }

    /** The content is longer than was allowed. */
    final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLarge(long maxBytes) {
            super("more than " + maxBytes + " bytes");
        }
    }
}
