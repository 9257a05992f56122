package io.litige.command.privacy;

import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.LegalEvent;
import io.litige.api.event.LegalEvent.CourtCaseOpened;
import io.litige.api.event.LegalEvent.LegalHoldPlaced;
import io.litige.api.event.LegalEvent.LegalHoldReleased;
import io.litige.api.event.LifecycleEvent;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeDecidedExternally;
import io.litige.api.event.LifecycleEvent.DisputeRejected;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.event.LifecycleEvent.DisputeVoided;
import io.litige.api.event.LifecycleEvent.DisputeWithdrawn;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.event.PrivacyEvent.ProcessingRestricted;
import io.litige.api.event.PrivacyEvent.RestrictionLifted;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.api.value.RetainedClass;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the list of ended disputes in step with the record; whether one may be destroyed the dispute itself decides. */
@Component
@ProcessingGroup("retention")
public class WhenDisputesEndThenCountHowLongTheyAreKept {
    private static final String RESTRICTED = "GDPR 18";

    private final RetentionTable table;

    WhenDisputesEndThenCountHowLongTheyAreKept(RetentionTable table) {
        this.table = table;
    }

    @EventHandler
    void on(LifecycleEvent event) {
        var dispute = event.disputeId();
        var at = event.act().recordedAt();
        switch (event) {
            case DisputeResolved e -> table.end(dispute, RetainedClass.DISPUTE_FILE, at);
            case DisputeRejected e -> table.end(dispute, RetainedClass.DISPUTE_FILE, at);
            case DisputeClosed e -> table.end(dispute, RetainedClass.DISPUTE_FILE, at);
            case DisputeWithdrawn e -> table.end(dispute, RetainedClass.UNPURSUED, at);
            case DisputeVoided e -> table.end(dispute, RetainedClass.UNPURSUED, at);
            case DisputeDecidedExternally e -> table.end(dispute, RetainedClass.JUDGED, at);
            case DisputeReopened e -> table.end(dispute, RetainedClass.DISPUTE_FILE, null);
            default -> {
                // It goes on.
            }
        }
    }

    @EventHandler
    void on(CommunicationRecorded event) {
        table.touch(event.disputeId(), event.act().recordedAt());
    }

    @EventHandler
    void on(LegalEvent event) {
        switch (event) {
            case CourtCaseOpened e -> table.judge(e.disputeId());
            case LegalHoldPlaced e -> table.hold(e.disputeId(), e.matter());
            case LegalHoldReleased e -> table.free(e.disputeId(), e.matter());
            default -> {
                // Neither keeps it nor lets it go.
            }
        }
    }

    @EventHandler
    void on(DisputeLinkedAsDuplicate event) {
        table.merge(event.disputeId(), true);
    }

    @EventHandler
    void on(DuplicateUnlinked event) {
        table.merge(event.disputeId(), false);
    }

    @EventHandler
    void on(SubjectShredded event) {
        table.shred(event.disputeId());
    }

    /** Listed as what a matter holds. */
    @EventHandler
    void on(ProcessingRestricted event) {
        table.hold(event.disputeId(), RESTRICTED);
    }

    @EventHandler
    void on(RestrictionLifted event) {
        table.free(event.disputeId(), RESTRICTED);
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
