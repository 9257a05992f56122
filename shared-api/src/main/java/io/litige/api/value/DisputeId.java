package io.litige.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of one dispute and name of its stream; derived from the caller's idempotency key, so a retry meets the same dispute. */
public record DisputeId(@JsonValue UUID value) {
    @JsonCreator
    public static DisputeId of(String text) {
        return new DisputeId(UUID.fromString(text));
    }

    /** The number a person reads out on the phone: 60 bits of the id, Crockford's alphabet without I, L, O and U. */
    public String reference() {
        return Reference.of(value);
    }

    /** The UUID alone: Axon uses it as aggregate identifier and routing key. */
    @Override
    public String toString() {
        return value.toString();
    }
}
