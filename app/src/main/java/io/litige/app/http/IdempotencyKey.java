package io.litige.app.http;

import org.jspecify.annotations.Nullable;

/** The caller's own name for one write: 16 to 64 characters of visible ASCII, bare or as a quoted string. */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";

    private static final String FORM = "[\\x21\\x23-\\x5B\\x5D-\\x7E]{16,64}";

    /**
     * @throws BadRequest when the header is absent or has another form
     */
    static IdempotencyKey parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new BadRequest(Fault.IDEMPOTENCY_KEY_MISSING);
        }
        var text = header.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        if (!text.matches(FORM)) {
            throw new BadRequest(Fault.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new IdempotencyKey(text);
    }
}
