package io.litige.api.query.face;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the dispute as a whole (requirements 13 and 22).
 *
 * @param consequences as they were weighed last; null before they were
 */
public record Findings(@Nullable Consequences consequences, List<FactState> facts, List<DocumentState> documents) {
    public static final Findings NONE = new Findings(null, List.of(), List.of());

    public Findings {
        facts = List.copyOf(facts);
        documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
    }
}
