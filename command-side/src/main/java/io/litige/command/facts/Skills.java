package io.litige.command.facts;

import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.GroundKind;
import io.litige.api.value.PartyType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people have learnt, as far as the company asks for it before they own a dispute or use a mandate (requirement 45). */
public interface Skills {
    /** Nothing is asked for. */
    Skills NONE = (occasion, day) -> List.of();

    /** Certificates the person needs for this and does not hold on that day. */
    List<Lack> lacking(Occasion occasion, LocalDate day);

    /** What a certificate is needed for. */
    enum Use {
        /** Owning a dispute. */
        ASSIGNMENT,
        /** Granting within a mandate. */
        MANDATE
    }

    /**
     * @param actor who uses a mandate; null where somebody is to own the dispute
     * @param severity 0 while it is not assessed
     * @param team in charge of the dispute
     */
    record Occasion(
            Use use,
            AgentId agent,
            @Nullable Actor actor,
            Set<GroundKind> kinds,
            PartyType party,
            int severity,
            String team) {}

    /**
     * @param expiredOn last day it was valid; null when it was never held, or is not valid yet
     * @param holders how many of the team hold it on that day; never who
     */
    record Lack(String certificate, @Nullable LocalDate expiredOn, int holders) {}
}
