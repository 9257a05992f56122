package io.litige.app.proof;

/** The log in the database is not the one this notary has written: nothing may be sealed on top of it. */
final class LogMoved extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LogMoved(String message) {
        super(message);
    }
}
