package io.litige.app.http;

import tools.jackson.core.JacksonException;

/** A body that is no JSON, or not the JSON expected. */
final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final JacksonException reason;

    UnreadableJson(JacksonException reason) {
        super(reason);
        this.reason = reason;
    }

    JacksonException reason() {
        return reason;
    }
}
