package io.litige.api.proof;

/** A text that is not byte for byte in the published format; nothing in it may be believed. */
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }

    static void when(boolean wrong, String message) {
        if (wrong) {
            throw new Malformed(message);
        }
    }
}
