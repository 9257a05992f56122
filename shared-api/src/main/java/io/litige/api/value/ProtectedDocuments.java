package io.litige.api.value;

import java.util.List;

/**
 * Writes and reads JSON documents whose {@link Protected} parts are stored as commitment and ciphertext, exactly as in
 * events: a view that keeps such a document forgets with the key.
 */
public interface ProtectedDocuments {
    /** JSON text of the document, without any protected text in clear. */
    String write(DisputeId dispute, Object document);

    /** The document with its protected parts readable again, or erased where the key is gone. */
    <T> T read(String json, Class<T> type);

    /** Loads the keys of many documents at once, so that reading each of them asks nobody. */
    default void prefetch(List<String> documents) {}
}
