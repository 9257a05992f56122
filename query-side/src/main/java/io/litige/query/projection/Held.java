package io.litige.query.projection;

import java.util.function.Function;

/** A row as it was found; read only when an event needs it, so that an unreadable row troubles its own dispute alone. */
final class Held<R> {
    private final String state;
    private final Function<String, R> read;

    Held(String state, Function<String, R> read) {
        this.state = state;
        this.read = read;
    }

    R row() {
        return read.apply(state);
    }
}
