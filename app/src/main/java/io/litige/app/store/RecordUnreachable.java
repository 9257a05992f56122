package io.litige.app.store;

import org.jspecify.annotations.Nullable;

/** The record cannot be read now; later it may. */
public final class RecordUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    RecordUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
