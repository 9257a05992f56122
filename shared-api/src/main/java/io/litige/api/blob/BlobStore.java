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
     * @throws IOException when the store cannot be written
     */
    Stored put(DisputeId dispute, InputStream content, long maxBytes) throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when nothing lies under the key
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

    /** The content is longer than was allowed. */
    final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLarge(long maxBytes) {
            super("more than " + maxBytes + " bytes");
        }
    }
}
