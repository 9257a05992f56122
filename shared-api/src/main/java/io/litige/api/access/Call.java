package io.litige.api.access;

import io.litige.api.value.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of one actor, as the door understood it. Controllers take it as a parameter; commands carry it as
 * metadata.
 *
 * @param requestId derived from the caller and its Idempotency-Key, so that a retry has the same one
 * @param expectedVersion the version in If-Match, or null when none was sent
 * @param channel the channel of the caller itself
 */
public record Call(Actor actor, UUID requestId, @Nullable Long expectedVersion, Channel channel) {
    private static final String REQUEST = "requestId";
    private static final String EXPECTED = "expectedVersion";
    private static final String CHANNEL = "channel";

    /** A call no person made, under its own request id. */
    public static Call system(UUID requestId) {
        return new Call(Actor.SYSTEM, requestId, null, Channel.SYSTEM);
    }

    public Map<String, Object> toMetadata() {
        var data = new LinkedHashMap<>(actor.toMetadata());
        data.put(REQUEST, requestId.toString());
        data.put(CHANNEL, channel.name());
        if (expectedVersion != null) {
            data.put(EXPECTED, expectedVersion);
        }
        return data;
    }

    /**
     * @throws IllegalArgumentException when the metadata names no actor or no request
     */
    public static Call fromMetadata(Map<String, ?> data) {
        var actor = Actor.fromMetadata(data);
        if (data.get(REQUEST) == null) {
            throw new IllegalArgumentException("the message names no request");
        }
        // Numbers come back as Long from some stores and as Integer from others.
        Long expected = data.get(EXPECTED) instanceof Number number ? Long.valueOf(number.longValue()) : null;
        return new Call(
                actor,
                UUID.fromString(String.valueOf(data.get(REQUEST))),
                expected,
                Channel.valueOf(String.valueOf(data.get(CHANNEL))));
    }
}
