package io.litige.command.ground;

import io.litige.api.command.GroundCommand;
import io.litige.api.command.GroundCommand.AddGround;
import io.litige.api.command.GroundCommand.ConcludeGround;
import io.litige.api.command.GroundCommand.RequalifyGround;
import io.litige.api.command.GroundCommand.WithdrawGround;
import io.litige.api.command.Registration.Claim;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundConcluded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.Ground;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the customer complains of (requirements 1 to 3). A ground given up is no ground any more; its id is not used
 * again.
 *
 * @param open by id, in the order they were brought
 * @param brought grounds there ever were
 */
public record Grounds(Map<String, Ground> open, int brought) {
    public static Grounds of(List<Ground> grounds) {
        var open = new LinkedHashMap<String, Ground>();
        grounds.forEach(ground -> open.put(ground.id(), ground));
        return new Grounds(open, grounds.size());
    }

    public List<DisputeEvent> decide(GroundCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case AddGround c -> add(c, dispute, handling);
                    case WithdrawGround c -> withdraw(c, handling);
                    case RequalifyGround c -> requalify(c, dispute, handling);
                    case ConcludeGround c -> {
                        known(c.ground());
                        yield new GroundConcluded(
                                c.disputeId(),
                                handling.act(),
                                c.ground(),
                                c.outcome(),
                                handling.textIfAny(c.reasons()));
                    }
                });
    }

    public Grounds evolve(DisputeEvent event) {
        return switch (event) {
            case GroundAdded e -> new Grounds(Grow.plus(open, e.ground().id(), e.ground()), brought + 1);
            case GroundWithdrawn e -> without(Set.of(e.ground().id()));
            case DisputeSplit e -> without(e.grounds().stream().map(Ground::id).collect(Collectors.toSet()));
            case GroundRequalified e -> with(e.after());
            case OriginIdentified e -> caused(e);
            default -> this;
        };
    }

    private GroundAdded add(AddGround c, DisputeFacts dispute, Handling handling) {
        var id = "G" + (brought + 1);
        check(id, c.claim(), dispute);
        return new GroundAdded(c.disputeId(), handling.act(), Claims.ground(id, c.claim()));
    }

    private GroundWithdrawn withdraw(WithdrawGround c, Handling handling) {
        var ground = known(c.ground());
        Rejected.when(
                open.size() == 1,
                Code.LAST_GROUND,
                Map.of("ground", c.ground(), "allowed", "WithdrawDispute, or add another ground first"));
        return new GroundWithdrawn(c.disputeId(), handling.act(), ground, handling.text(c.statement()));
    }

    private GroundRequalified requalify(RequalifyGround c, DisputeFacts dispute, Handling handling) {
        var before = known(c.ground());
        check(c.ground(), c.claim(), dispute);
        var after = Claims.ground(c.ground(), c.claim());
        return new GroundRequalified(
                c.disputeId(),
                handling.act(),
                before,
                after.cause() == null ? with(after, before.cause()) : after,
                handling.text(c.reason()));
    }

    private static void check(String id, Claim claim, DisputeFacts dispute) {
        var violations = new Violations();
        Claims.complete(id, claim, violations);
        for (DisputedItem item : Objects.requireNonNullElse(claim.items(), List.<DisputedItem>of())) {
            Checks.amount(violations, item.amount(), dispute.currency(), "items.amount");
        }
        violations.reject();
    }

    private Ground known(String id) {
        return Checks.known(open, id, Code.GROUND_NOT_FOUND, "ground");
    }

    private Grounds caused(OriginIdentified e) {
        var ground = open.get(e.ground());
        return ground == null ? this : with(with(ground, e.cause()));
    }

    private static Ground with(Ground g, @Nullable String cause) {
        return new Ground(g.id(), g.kind(), g.items(), g.goods(), g.defect(), g.failing(), cause);
    }

    private Grounds with(Ground ground) {
        return new Grounds(Grow.plus(open, ground.id(), ground), brought);
    }

    private Grounds without(Set<String> ids) {
        var left = new LinkedHashMap<>(open);
        left.keySet().removeAll(ids);
        return new Grounds(left, brought);
    }
}
