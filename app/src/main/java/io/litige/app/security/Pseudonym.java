package io.litige.app.security;

import com.fasterxml.uuid.Generators;
import io.litige.api.value.AgentId;
import java.util.UUID;

/** Turns the subject of a token into the id under which a person stands in events. */
final class Pseudonym {
    private static final UUID NAMESPACE = UUID.fromString("a4d5a3de-0e0e-5b6b-8d0c-9b1f3f0d2c11");
    private static final String FORM = "[A-Za-z0-9._-]{1,64}";

    private Pseudonym() {}

    /** The subject itself where its form allows, else a name-based UUID of issuer and subject; never the system's id. */
    static AgentId of(String issuer, String subject) {
        return subject.matches(FORM) && !subject.equals(AgentId.SYSTEM.value())
                ? AgentId.of(subject)
                : AgentId.of(Generators.nameBasedGenerator(NAMESPACE)
                        .generate(issuer + "|" + subject)
                        .toString());
    }
}
