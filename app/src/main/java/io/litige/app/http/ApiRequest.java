package io.litige.app.http;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write the door has seen.
 *
 * @param fingerprint SHA-256 of method, path and body
 * @param target the dispute chosen for it, for writes that choose one
 * @param answer absent while it runs, or when its process died
 */
record ApiRequest(
        byte[] fingerprint, @Nullable UUID target, @Nullable Answer answer) {
    /** What was answered, to be answered again. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}
}
