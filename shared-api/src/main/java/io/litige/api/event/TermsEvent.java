package io.litige.api.event;

import io.litige.api.value.Act;
import io.litige.api.value.DisputeId;
import java.time.LocalDate;
import java.util.List;

/** Terms and policies that were in force (requirement 28). */
public sealed interface TermsEvent extends DisputeEvent {
    /**
     * @param version in force on {@code causedOn}
     * @param evidence pieces that prove the customer received it on {@code receivedOn}
     * @param before whether that was no later than the causing fact
     */
    @EventName("terms-linked")
    record TermsLinked(
            DisputeId disputeId,
            Act act,
            String document,
            String version,
            LocalDate causedOn,
            LocalDate receivedOn,
            List<String> evidence,
            boolean before)
            implements TermsEvent {
        public TermsLinked {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A linked document has a new version; what was linked stays what counts for this dispute.
     *
     * @param linked version linked to the dispute
     * @param version new one
     * @param effective its first day
     */
    @EventName("terms-change-noticed")
    record TermsChangeNoticed(
            DisputeId disputeId, Act act, String document, String linked, String version, LocalDate effective)
            implements TermsEvent {}
}
