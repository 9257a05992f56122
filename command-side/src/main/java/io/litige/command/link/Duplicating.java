package io.litige.command.link;

import io.litige.api.access.Access;
import io.litige.api.access.Decision;
import io.litige.api.access.Step;
import io.litige.api.command.LinkCommand.LinkAsDuplicate;
import io.litige.api.command.LinkCommand.UnlinkDuplicate;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LinkEvent.DisputeLinkedAsDuplicate;
import io.litige.api.event.LinkEvent.DuplicateAttached;
import io.litige.api.event.LinkEvent.DuplicateDetached;
import io.litige.api.event.LinkEvent.DuplicateUnlinked;
import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One matter brought twice, and taken apart again; merged disputes form a forest. */
final class Duplicating {
    private Duplicating() {}

    static List<DisputeEvent> link(LinkAsDuplicate c, DisputeFacts dispute, Handling handling) {
        Rejected.when(
                c.target().equals(dispute.id()),
                Code.DUPLICATE_OF_ITSELF,
                Map.of("target", c.target(), "allowed", "another dispute of the same customer"));
        var target = reachable(c.target(), Step.LINK_AS_DUPLICATE, handling);
        var violations = new Violations()
                .when(
                        !target.customer().equals(dispute.customer()),
                        Code.CUSTOMER_DIFFERS,
                        Map.of("target", c.target(), "allowed", "a dispute of the same customer"));
        workGoesOn(target, violations);
        nothingPending(dispute, violations);
        violations.reject();
        var attached = new DuplicateAttached(
                target.id(),
                handling.act(),
                dispute.id(),
                dispute.receivedAt(),
                dispute.receivedAt().isBefore(target.receivedAt()) ? dispute.targets() : List.of(),
                List.of(),
                dispute.authors().stream()
                        .sorted(Comparator.comparing(AgentId::value))
                        .toList());
        return List.of(
                new DisputeLinkedAsDuplicate(dispute.id(), handling.act(), target.id(), dispute.phase()),
                new DuplicateAttached(
                        attached.disputeId(),
                        attached.act(),
                        attached.duplicate(),
                        attached.receivedAt(),
                        attached.clocks(),
                        target.moved(attached),
                        attached.authors()));
    }

    static List<DisputeEvent> unlink(UnlinkDuplicate c, Links links, DisputeFacts dispute, Handling handling) {
        var target = reachable(Objects.requireNonNull(links.mergedInto()), Step.UNLINK_DUPLICATE, handling);
        var further = target.mergedInto();
        if (further != null) {
            throw Rejected.because(
                    Code.TARGET_MERGED,
                    Map.of(
                            "target",
                            target.id(),
                            "mergedInto",
                            further,
                            "allowed",
                            "UnlinkDuplicate of " + target.id() + " first"));
        }
        var phase = Objects.requireNonNull(links.before());
        var bare = new DuplicateUnlinked(
                dispute.id(), handling.act(), target.id(), phase, List.of(), handling.text(c.reason()));
        var detached = new DuplicateDetached(target.id(), handling.act(), dispute.id(), List.of());
        return List.of(
                new DuplicateUnlinked(
                        bare.disputeId(), bare.act(), bare.target(), phase, dispute.moved(bare), bare.reason()),
                new DuplicateDetached(
                        detached.disputeId(), detached.act(), detached.duplicate(), target.moved(detached)));
    }

    /** Refused in the same words whether there is none or the caller may not know it. */
    private static DisputeFacts reachable(DisputeId id, Step step, Handling handling) {
        var found = handling.desk().others().find(id);
        if (found == null || Access.decide(handling.actor(), step.action(), found.relation()) != Decision.PERMIT) {
            throw Rejected.because(Code.DISPUTE_NOT_FOUND, Map.of("dispute", id));
        }
        return found;
    }

    private static void workGoesOn(DisputeFacts target, Violations violations) {
        var further = target.mergedInto();
        if (further != null) {
            violations.when(
                    true,
                    Code.TARGET_MERGED,
                    Map.of("target", target.id(), "mergedInto", further, "allowed", "a link to " + further));
        } else {
            violations.when(
                    !Step.isOpen(target.phase()),
                    Code.TARGET_NOT_OPEN,
                    Map.of(
                            "target",
                            target.id(),
                            "phase",
                            target.phase(),
                            "allowedPhases",
                            Checks.joined(Step.LINK_AS_DUPLICATE.phases())));
        }
    }

    /** Whatever the customer still waits for would be out of sight. */
    private static void nothingPending(DisputeFacts dispute, Violations violations) {
        violations
                .when(
                        dispute.standingOffer() != null,
                        Code.OPEN_PROPOSAL_EXISTS,
                        Map.of("proposal", String.valueOf(dispute.standingOffer()), "allowed", "an answer to it first"))
                .when(
                        !dispute.pendingPromises().isEmpty(),
                        Code.PROMISES_PENDING,
                        Map.of("promises", Checks.joined(dispute.pendingPromises()), "allowed", "keep them first"))
                .when(
                        !dispute.pendingRemedies().isEmpty(),
                        Code.REMEDIES_PENDING,
                        Map.of("remedies", Checks.joined(dispute.pendingRemedies()), "allowed", "execute them first"))
                .when(dispute.crisis(), Code.CRISIS_OPEN, Map.of("allowed", "EndCrisis first"))
                .when(
                        dispute.mediation().goesOn(),
                        Code.MEDIATION_GOES_ON,
                        Map.of("status", dispute.mediation(), "allowed", "EndMediation first"));
    }
}
