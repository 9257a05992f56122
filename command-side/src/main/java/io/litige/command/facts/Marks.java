package io.litige.command.facts;

import io.litige.api.value.DisputeId;
import java.util.Optional;

/** Signed tokens that lead whoever holds one back to a dispute, without asking a table. */
public interface Marks {
    /**
     * What a token stands for.
     *
     * @param number of the message or rating within the dispute, from 1
     */
    record Mark(Kind kind, DisputeId dispute, int number) {}

    /** What may be done with a token. */
    enum Kind {
        /** Answer a message (requirement 8). */
        MESSAGE,
        /** Rate the service (requirement 99). */
        RATING
    }

    String token(Mark mark);

    /** Empty when the company did not make the token. */
    Optional<Mark> read(String token);
}
