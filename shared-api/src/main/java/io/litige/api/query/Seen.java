package io.litige.api.query;

import io.litige.api.value.DisputeId;

/**
 * A caller's proof of what it has already written: "I have seen this dispute at this version". A command's answer
 * carries it in the header {@code Litige-Seen}; a query sent with it waits, bounded, until the view holds it.
 *
 * @param version sequence number of the dispute's last known event, from 0
 */
public record Seen(DisputeId disputeId, long version) {
    /** Name of the header, on answers to commands and on queries. */
    public static final String HEADER = "Litige-Seen";

    /**
     * @param text {@code <dispute id>@<version>}
     * @throws IllegalArgumentException on any other form
     */
    public static Seen parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("must be <dispute id>@<version>");
        }
        return new Seen(DisputeId.of(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return disputeId + "@" + version;
    }
}
