package io.litige.query.stream;

import io.litige.api.blob.BlobStore;
import io.litige.api.value.DisputeId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A blob store that tests can damage. */
public final class MemoryBlobs implements BlobStore {
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public Stored put(DisputeId dispute, Content content, long maxBytes) throws IOException {
        byte[] bytes = content.open().readAllBytes();
        var sha256 = sha256(bytes);
        var key = dispute + "/" + sha256;
        contents.put(key, bytes);
        return new Stored(key, sha256, bytes.length);
    }

    @Override
    public InputStream open(String key) throws IOException {
        byte[] bytes = contents.get(key);
        if (bytes == null) {
            throw new NoSuchFileException(key);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void erase(DisputeId dispute) {
        contents.keySet().removeIf(key -> key.startsWith(dispute + "/"));
    }

    public void lose(String key) {
        contents.remove(key);
    }

    public void alter(String key) {
        byte[] altered = java.util.Objects.requireNonNull(contents.get(key)).clone();
        altered[0] ^= 1;
        contents.put(key, altered);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
