package io.litige.api.access;

import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.event.CostEvent;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.EventName;
import io.litige.api.event.EvidenceEvent.EvidenceAdded;
import io.litige.api.event.LegalEvent;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.event.MediationEvent;
import io.litige.api.event.ParticipantEvent.ParticipantAdded;
import io.litige.api.event.ParticipantEvent.ParticipantRemoved;
import io.litige.api.event.SupplierEvent;
import io.litige.api.value.AgentId;
import io.litige.api.value.DataClass;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.ParticipantRole;
import io.litige.api.value.Protected;
import io.litige.api.value.Role;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a dispute its reader is shown, once {@link Access} lets them in; every door that hands out content asks here
 * (requirements 46 and 89). Somebody outside the house sees no amounts, no legal proceedings, no costs, and of the
 * evidence only what shows goods or a delivery, or what they filed themselves.
 */
public record Sight(Actor reader) {
    /** Pieces that show goods or a delivery, and neither prices nor what lawyers wrote. */
    private static final Set<EvidenceType> SHOWN_OUTSIDE =
            Set.of(EvidenceType.PHOTO, EvidenceType.VIDEO, EvidenceType.RECORDING, EvidenceType.DELIVERY_NOTE);

    private static final Set<String> LEGAL_NAMES = Stream.of(LegalEvent.class, MediationEvent.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .map(event ->
                    Objects.requireNonNull(event.getAnnotation(EventName.class)).value())
            .collect(Collectors.toUnmodifiableSet());

    public static Sight of(Actor reader) {
        return new Sight(reader);
    }

    /** Whether the reader works for another company. */
    public boolean outside() {
        return reader.roles().equals(Set.of(Role.EXTERNAL_AGENT));
    }

    /** The class in whose name a text is withheld, or null when it is shown. */
    public @Nullable DataClass hides(Protected text) {
        boolean hidden =
                switch (text.dataClass()) {
                    case PRIVILEGED -> !reader.has(Role.LEGAL);
                    case BUSINESS_SECRET, SENSITIVE -> outside();
                    case PERSONAL, FREE_TEXT -> false;
                };
        return hidden ? text.dataClass() : null;
    }

    /** Whether the reader may know that it happened; a correction is as visible as what it corrects. */
    public boolean shows(DisputeEvent event) {
        return !outside()
                || switch (event) {
                    case LegalEvent e -> false;
                    case MediationEvent e -> false;
                    case DisputeDecidedExternally e -> false;
                    case CostEvent e -> false;
                    case SupplierEvent e -> false;
                    case ParticipantAdded e -> e.role() != ParticipantRole.MEDIATOR_CONTACT;
                    case ParticipantRemoved e -> e.role() != ParticipantRole.MEDIATOR_CONTACT;
                    case RecordCorrected e -> true;
                    case EvidenceAdded e -> shows(e.type(), e.act().actor());
                    default -> true;
                };
    }

    /** Whether the reader may know of a piece of evidence. */
    public boolean shows(EvidenceType type, AgentId filedBy) {
        return !outside() || SHOWN_OUTSIDE.contains(type) || filedBy.equals(reader.id());
    }

    /** Whether the reader may know that an event of that stored name happened last. */
    public boolean showsName(String stored) {
        return !outside() || !LEGAL_NAMES.contains(stored);
    }
}
