package io.litige.command.link;

import com.fasterxml.uuid.Generators;
import io.litige.api.command.LinkCommand.SplitDispute;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent.DisputeParted;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.Act;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.Ground;
import io.litige.api.value.Money;
import io.litige.command.clock.ClockPolicy;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two disputes of one. What is contested is neither more nor less afterwards; the new one was received when the first
 * was and takes its running time targets along.
 */
final class Splitting {
    private static final UUID NAMESPACE = UUID.fromString("7d1f0c1e-6a0b-5a6b-9f53-0c8a4f2f6b10");

    private Splitting() {}

    static List<DisputeEvent> split(SplitDispute c, DisputeFacts dispute, Handling handling) {
        var ids = c.grounds().stream().distinct().toList();
        var known = dispute.broughtGrounds();
        var violations = new Violations();
        Checks.allKnown(violations, ids, known.keySet(), Code.GROUND_NOT_FOUND, "ground");
        violations.reject();
        var going =
                ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
        var parting = new Parting(dispute);
        var leaving = parting.leaving(going);
        var share = share(c, leaving, dispute);
        parting.check(going, violations);
        violations
                .when(
                        going.size() == known.size(),
                        Code.LAST_GROUND,
                        Map.of("grounds", Checks.joined(known.keySet()), "allowed", "at least one of them stays"))
                .when(
                        dispute.standingOffer() != null,
                        Code.OPEN_PROPOSAL_EXISTS,
                        Map.of("proposal", String.valueOf(dispute.standingOffer()), "allowed", "an answer to it first"))
                .when(
                        !dispute.pendingRemedies().isEmpty(),
                        Code.REMEDIES_PENDING,
                        Map.of("remedies", Checks.joined(dispute.pendingRemedies()), "allowed", "execute them first"));
        conserved(share, dispute, violations);
        violations.reject();
        var events = events(c, leaving, share, dispute, handling);
        var child = ((DisputeSplit) events.getFirst()).child();
        // Together with what happens to the dispute itself, before anything of the other one.
        events.addAll(1, parting.released(going, dispute.id(), handling.act()));
        events.addAll(parting.placed(going, child, handling.act()));
        return events;
    }

    /** The child's part of what the customer named; null when nothing was named. */
    private static @Nullable Money share(SplitDispute c, List<Ground> going, DisputeFacts dispute) {
        var named = dispute.contested();
        if (c.customerDisputedAmount() != null || named == null) {
            return c.customerDisputedAmount();
        }
        var items = Money.sum(
                going.stream()
                        .flatMap(ground -> ground.items().stream())
                        .map(DisputedItem::amount)
                        .toList(),
                dispute.currency());
        return items.exceeds(named) ? named : items;
    }

    private static void conserved(@Nullable Money share, DisputeFacts dispute, Violations violations) {
        if (share == null) {
            return;
        }
        Checks.currency(violations, share, dispute.currency(), "customerDisputedAmount");
        var named = dispute.contested();
        boolean comparable = share.currency().equals(dispute.currency());
        violations.when(
                comparable && (share.isNegative() || named == null || share.exceeds(named)),
                Code.AMOUNTS_NOT_CONSERVED,
                Map.of(
                        "customerDisputedAmount",
                        share,
                        "available",
                        named == null ? "none was named" : named,
                        "allowed",
                        named == null ? "no amount" : "zero to " + named));
    }

    private static List<DisputeEvent> events(
            SplitDispute c, List<Ground> going, @Nullable Money share, DisputeFacts dispute, Handling handling) {
        var child = new DisputeId(Generators.nameBasedGenerator(NAMESPACE)
                .generate(dispute.id() + " " + handling.act().requestId()));
        var named = dispute.contested();
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new DisputeSplit(
                dispute.id(),
                handling.act(),
                child,
                going,
                named == null || share == null ? named : named.minus(share),
                handling.text(c.reason())));
        events.add(registered(child, c, going, share, dispute, handling));
        events.add(new DisputeParted(
                child,
                handling.act(),
                dispute.id(),
                going.stream().map(Ground::id).toList()));
        events.add(new ClocksStarted(child, handling.act(), dispute.targets(), ClockPolicy.VERSION));
        var owner = dispute.relation().owner();
        if (owner != null) {
            events.add(new OwnerAssigned(
                    child, handling.act(), owner, dispute.relation().team(), AssignmentKind.ASSIGNED));
        }
        return events;
    }

    private static DisputeRegistered registered(
            DisputeId child,
            SplitDispute c,
            List<Ground> going,
            @Nullable Money share,
            DisputeFacts dispute,
            Handling handling) {
        var was = (DisputeRegistered) handling.desk().records().at(dispute.id(), 0);
        return new DisputeRegistered(
                child,
                receipt(was, dispute, handling),
                was.customer(),
                dispute.partyType(),
                was.criticality(),
                was.customerRef(),
                was.customerName(),
                was.customerContact(),
                dispute.relation().team(),
                dispute.journeyStage(),
                was.product(),
                was.site(),
                was.source(),
                handling.text(c.summary()),
                was.statement(),
                was.expectedOutcome(),
                numbered(going),
                share);
    }

    /** Recorded now; received when, and how, the first was. */
    private static Act receipt(DisputeRegistered was, DisputeFacts dispute, Handling handling) {
        var act = handling.act();
        return new Act(
                act.actor(),
                act.role(),
                was.act().channel(),
                act.requestId(),
                act.why(),
                dispute.receivedAt(),
                act.recordedAt());
    }

    private static List<Ground> numbered(List<Ground> going) {
        List<Ground> numbered = new ArrayList<>();
        for (var g : going) {
            numbered.add(new Ground(
                    "G" + (numbered.size() + 1), g.kind(), g.items(), g.goods(), g.defect(), g.failing(), g.cause()));
        }
        return numbered;
    }
}
