package io.litige.api.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** Pseudonym of a customer, stable over disputes; the customer's own reference stays protected. */
public record CustomerId(@JsonValue UUID value) {
    private static final UUID NAMESPACE = UUID.fromString("6f7f2a0e-9e7a-5b8e-9d33-0f6d4c1b7a10");

    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    /** The same customer reference of the same company always gives the same pseudonym (UUID version 5). */
    public static CustomerId ofReference(String customerRef) {
        return new CustomerId(Generators.nameBasedGenerator(NAMESPACE).generate(customerRef));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
