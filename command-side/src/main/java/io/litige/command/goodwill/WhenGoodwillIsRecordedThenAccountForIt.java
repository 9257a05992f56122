package io.litige.command.goodwill;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.NegotiationEvent;
import io.litige.api.event.NegotiationEvent.AgreementSuperseded;
import io.litige.api.event.NegotiationEvent.CounterProposalRecorded;
import io.litige.api.event.NegotiationEvent.FixedAtOnce;
import io.litige.api.event.NegotiationEvent.IncentiveGranted;
import io.litige.api.event.NegotiationEvent.ProposalAccepted;
import io.litige.api.event.NegotiationEvent.ProposalExpired;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.ProposalRefused;
import io.litige.api.event.NegotiationEvent.ProposalSuperseded;
import io.litige.api.event.NegotiationEvent.RemedyWaived;
import io.litige.api.value.DisputeId;
import io.litige.api.value.GivenBack;
import io.litige.api.value.Goodwill;
import io.litige.command.goodwill.GoodwillTable.Open;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the account of what was given away in step with the record (requirement 40): confirms what was reserved, gives
 * back what an ended offer would have cost, and asks the record itself about reservations nobody confirmed.
 */
@Component
@ProcessingGroup("goodwill-account")
public class WhenGoodwillIsRecordedThenAccountForIt {
    /** Many times longer than a command may be under way. */
    private static final Duration DOUBT = Duration.ofMinutes(5);

    private static final int BATCH = 100;

    private final GoodwillTable table;
    private final EventStore record;
    private final Clock clock;

    WhenGoodwillIsRecordedThenAccountForIt(GoodwillTable table, EventStore record, Clock clock) {
        this.table = table;
        this.record = record;
        this.clock = clock;
    }

    /** Handlers name what they need: any other event costs this account no transaction. */
    @EventHandler
    void on(DisputeWithdrawn event) {
        table.giveAllBack(event.disputeId());
    }

    @EventHandler
    void on(DisputeRejected event) {
        table.giveAllBack(event.disputeId());
    }

    @EventHandler
    void on(NegotiationEvent event) {
        switch (event) {
            case ProposalMade e -> confirm(e, e.id(), e.goodwill());
            case FixedAtOnce e -> confirm(e, "", e.goodwill());
            case IncentiveGranted e -> confirm(e, "", e.goodwill());
            case ProposalAccepted e -> table.keep(e.disputeId(), e.proposal());
            case ProposalSuperseded e -> table.giveBack(e.disputeId(), e.proposal());
            case CounterProposalRecorded e -> answered(e.disputeId(), e.answersProposal());
            case ProposalRefused e -> table.giveBack(e.disputeId(), e.proposal());
            case ProposalExpired e -> table.giveBack(e.disputeId(), e.proposal());
            case RemedyWaived e -> givenBack(e.disputeId(), e.givenBack());
            case AgreementSuperseded e -> givenBack(e.disputeId(), e.givenBack());
            default -> {}
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    /** A process that died between reserving and recording leaves a reservation; the record says which of the two it was. */
    @Scheduled(fixedDelayString = "${litige.goodwill.ask-every:PT1M}")
    public void askTheRecord() {
        for (var open : table.open(clock.instant().minus(DOUBT), BATCH)) {
            if (!recorded(open)) {
                table.expire(open);
            }
        }
    }

    /** One that is there is left to the handler above, which knows what it was. */
    private boolean recorded(Open open) {
        return record.readEvents(open.dispute().toString(), 0)
                .asStream()
                .anyMatch(message -> message.getPayload() instanceof DisputeEvent event
                        && event.act().requestId().equals(open.request()));
    }

    private void answered(DisputeId dispute, @Nullable String offer) {
        if (offer != null) {
            table.giveBack(dispute, offer);
        }
    }

    private void givenBack(DisputeId dispute, @Nullable GivenBack part) {
        if (part != null) {
            table.lessen(dispute, part);
        }
    }

    private void confirm(DisputeEvent event, String offer, @Nullable Goodwill goodwill) {
        if (goodwill != null) {
            table.confirm(event.act().requestId(), event.disputeId(), offer, goodwill);
        }
    }
}
