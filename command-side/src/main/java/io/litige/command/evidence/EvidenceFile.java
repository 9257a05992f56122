package io.litige.command.evidence;

import io.litige.api.command.EvidenceCommand;
import io.litige.api.command.EvidenceCommand.AddEvidence;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.List;
import java.util.Set;

/** Ids of the pieces on record. */
public record EvidenceFile(Set<String> pieces) {
    public static final EvidenceFile EMPTY = new EvidenceFile(Set.of());

    public List<DisputeEvent> decide(EvidenceCommand command, Handling handling) {
        return switch (command) {
            case AddEvidence c ->
                List.of(new EvidenceAdded(
                        c.disputeId(),
                        handling.act(),
                        "E" + (pieces.size() + 1),
                        c.type(),
                        c.source(),
                        handling.personal(c.fileName()),
                        c.mediaType(),
                        c.size(),
                        handling.personal(c.sha256()),
                        c.blob(),
                        handling.textIfAny(c.description())));
        };
    }

    public EvidenceFile evolve(DisputeEvent event) {
        return event instanceof EvidenceAdded e ? new EvidenceFile(Grow.plus(pieces, e.id())) : this;
    }
}
