package io.litige.command.legal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Call;
import io.litige.api.command.LegalFileCommand.WritePrivilegedNote;
import io.litige.api.event.LegalFileEvent.PrivilegedNoteWritten;
import io.litige.api.value.Act;
import io.litige.api.value.CustomerId;
import io.litige.api.value.LegalFileId;
import io.litige.api.value.Receipt;
import io.litige.command.facts.Desk;
import io.litige.command.facts.Handling;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** Joins {@link LegalFile} to Axon: a stream beside that of the dispute, so that nobody sees gaps (ADR 0045). */
@Aggregate(commandTargetResolver = "fileOfNote")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings("NullAway.Init")
class LegalFileAggregate {
    /**
     * A note on its way to its file, once the dispute has let its author in.
     *
     * @param customer of the dispute; its texts are about them
     */
    record FileNote(@TargetAggregateIdentifier LegalFileId file, WritePrivilegedNote note, CustomerId customer) {}

    @AggregateIdentifier
    private LegalFileId id;

    private LegalFile file = LegalFile.EMPTY;

    LegalFileAggregate() {
        // Axon and Jackson fill it.
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(FileNote c, MetaData metadata, Desk desk) {
        var call = Call.fromMetadata(metadata);
        var dispute = c.note().disputeId();
        var earlier = file.receipt(dispute, call.requestId());
        if (earlier != null) {
            return earlier;
        }
        AggregateLifecycle.apply(file.decide(c.note(), handling(c, call, desk)));
        return requireNonNull(file.receipt(dispute, call.requestId()));
    }

    LegalFileId id() {
        return id;
    }

    @EventSourcingHandler
    void on(PrivilegedNoteWritten event, @SequenceNumber long version) {
        id = LegalFileId.of(event.disputeId());
        file = file.evolve(event, version);
    }

    private static Handling handling(FileNote c, Call call, Desk desk) {
        var now = desk.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var actor = call.actor();
        var act = new Act(
                actor.id(), Access.actingRole(actor, Action.COUNSEL), call.channel(), call.requestId(), null, now, now);
        return new Handling(call, act, c.customer(), desk);
    }
}
