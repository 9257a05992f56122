package io.litige.app.http;

import java.io.IOException;

/** Who sends a request went away before its end; nobody hears the answer. */
final class CallerGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallerGone(IOException cause) {
        super("the caller has gone", cause);
    }
}
