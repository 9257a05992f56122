package io.litige.api.blob;

import io.litige.api.value.DisputeId;
import java.io.IOException;
import java.io.InputStream;

/** Content-addressed store of file contents, per dispute: the same bytes twice in one dispute are stored once. */
public interface BlobStore {
    /**
     * Stores a stream without holding it in memory; durable when this returns.
     *
     * @param maxBytes largest size accepted
     * @throws TooLarge when the stream is longer; nothing is kept then
     * @throws Infected when the scanner found malware; it is never handed out
     * @throws IOException when the store cannot be written
     */
    Stored put(DisputeId dispute, InputStream content, long maxBytes) throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when nothing lies under the key
     * @throws Quarantined when a scanner is configured and did not find it clean
     * @throws IOException when the store cannot be read
     */
    InputStream open(String key) throws IOException;

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

    /** The content to be stored holds malware. */
    final class Infected extends IOException {
        private static final long serialVersionUID = 1L;

        private final String threat;

        public Infected(String threat) {
            super("the content holds " + threat);
            this.threat = threat;
        }

        /** As the scanner calls it. */
        public String threat() {
            return threat;
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
