package io.litige.app.wiring;

import io.litige.api.value.Protected;

/**
 * A protected text that can be read, with what lays it open to others.
 *
 * @param encoded its disclosure: whoever has it can compute the commitment in the record
 */
public record OpenText(String encoded, Protected text) {
    /** Never the text. */
    @Override
    public String toString() {
        return "▮";
    }
}
