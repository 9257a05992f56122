package io.litige.app.proof;

import java.util.Map;

/** What is recorded is not what was sealed: no proof of it can be given out. */
public final class ProofBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RawEvent.Place place;

    ProofBroken(RawEvent.Place place) {
        super("not as it was sealed: " + place.stream() + " " + place.sequence());
        this.place = place;
    }

    public Map<String, String> facts() {
        return Map.of("stream", place.stream(), "sequence", String.valueOf(place.sequence()));
    }
}
