package io.litige.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** Name of the stream in which the lawyers of one dispute write; it follows from the dispute (UUID version 5). */
public record LegalFileId(@JsonValue UUID value) {
    private static final UUID NAMESPACE = UUID.fromString("91d0f6a4-2c3e-5b7d-8a19-6e4f0c2b7d58");

    @JsonCreator
    public static LegalFileId of(String text) {
        return new LegalFileId(UUID.fromString(text));
    }

    public static LegalFileId of(DisputeId dispute) {
        return new LegalFileId(Generators.nameBasedGenerator(NAMESPACE).generate(dispute.toString()));
    }

    /** The UUID alone: Axon uses it as aggregate identifier and routing key. */
    @Override
    public String toString() {
        return value.toString();
    }
}
