package io.litige.command.supplier;

import io.litige.api.command.SupplierCommand;
import io.litige.api.command.SupplierCommand.AttributeGround;
import io.litige.api.command.SupplierCommand.EndSupplierClaim;
import io.litige.api.command.SupplierCommand.OpenSupplierClaim;
import io.litige.api.command.SupplierCommand.RecordRecovery;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.SupplierEvent;
import io.litige.api.event.SupplierEvent.GroundAttributed;
import io.litige.api.event.SupplierEvent.RecoveryRecorded;
import io.litige.api.event.SupplierEvent.SupplierClaimEnded;
import io.litige.api.event.SupplierEvent.SupplierClaimOpened;
import io.litige.api.value.Money;
import io.litige.api.value.SupplierClaimEnd;
import io.litige.api.value.SupplierKind;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grow;
import io.litige.command.facts.Handling;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom grounds go back to, and what is claimed from them (requirement 54). What is recovered is never more than was
 * claimed.
 *
 * @param parties by ground
 */
public record SupplierClaims(Map<String, Party> parties, Map<String, Claim> claims) {
    public static final SupplierClaims NONE = new SupplierClaims(Map.of(), Map.of());

    public record Party(SupplierKind kind, String key) {}

    public record Claim(Money claimed, Money recovered, boolean goesOn) {
        Money open() {
            return claimed.minus(recovered);
        }

        Claim plus(Money amount) {
            return new Claim(claimed, recovered.plus(amount), goesOn);
        }
    }

    public List<DisputeEvent> decide(SupplierCommand command, DisputeFacts dispute, Handling handling) {
        return List.of(
                switch (command) {
                    case AttributeGround c -> attribute(c, dispute, handling);
                    case OpenSupplierClaim c -> open(c, dispute, handling);
                    case RecordRecovery c -> recover(c, dispute, handling);
                    case EndSupplierClaim c -> end(c, handling);
                });
    }

    public SupplierClaims evolve(DisputeEvent event) {
        return event instanceof SupplierEvent e ? evolve(e) : this;
    }

    private SupplierClaims evolve(SupplierEvent event) {
        return switch (event) {
            case GroundAttributed e ->
                new SupplierClaims(Grow.plus(parties, e.ground(), new Party(e.kind(), e.party())), claims);
            case SupplierClaimOpened e ->
                with(e.id(), new Claim(e.claimed(), Money.zero(e.claimed().currency()), true));
            case RecoveryRecorded e -> with(e.id(), known(e.id()).plus(e.amount()));
            case SupplierClaimEnded e -> {
                var claim = known(e.id());
                yield with(e.id(), new Claim(claim.claimed(), claim.recovered(), false));
            }
        };
    }

    private GroundAttributed attribute(AttributeGround c, DisputeFacts dispute, Handling handling) {
        Checks.known(dispute.broughtGrounds(), c.ground(), Code.GROUND_NOT_FOUND, "ground");
        Rejected.when(
                new Party(c.kind(), c.party()).equals(parties.get(c.ground())),
                Code.ATTRIBUTION_UNCHANGED,
                Map.of("ground", c.ground(), "kind", c.kind(), "party", c.party(), "allowed", "another party"));
        return new GroundAttributed(
                c.disputeId(), handling.act(), c.ground(), c.kind(), c.party(), handling.textIfAny(c.explanation()));
    }

    private SupplierClaimOpened open(OpenSupplierClaim c, DisputeFacts dispute, Handling handling) {
        var party = Checks.known(parties, c.ground(), Code.GROUND_NOT_ATTRIBUTED, "ground");
        var violations = new Violations();
        Checks.amount(violations, c.claimed(), dispute.currency(), "claimed");
        violations.reject();
        return new SupplierClaimOpened(
                c.disputeId(),
                handling.act(),
                "V" + (claims.size() + 1),
                c.ground(),
                party.kind(),
                party.key(),
                c.claimed(),
                c.reference());
    }

    private RecoveryRecorded recover(RecordRecovery c, DisputeFacts dispute, Handling handling) {
        var claim = going(c.claim());
        var violations = new Violations();
        Checks.amount(violations, c.amount(), dispute.currency(), "amount");
        violations.reject();
        Rejected.when(
                c.amount().exceeds(claim.open()),
                Code.RECOVERY_EXCEEDS_CLAIM,
                Map.of(
                        "amount", c.amount(),
                        "claimed", claim.claimed(),
                        "recovered", claim.recovered(),
                        "allowed", claim.open()));
        return new RecoveryRecorded(c.disputeId(), handling.act(), c.claim(), c.amount(), c.reference());
    }

    private SupplierClaimEnded end(EndSupplierClaim c, Handling handling) {
        var claim = going(c.claim());
        var allowed = ends(claim);
        Rejected.when(
                !allowed.contains(c.end()),
                Code.SUPPLIER_CLAIM_END_MISMATCH,
                Map.of(
                        "end", c.end(),
                        "recovered", claim.recovered(),
                        "open", claim.open(),
                        "allowed", Checks.joined(allowed)));
        return new SupplierClaimEnded(
                c.disputeId(), handling.act(), c.claim(), c.end(), claim.recovered(), handling.text(c.reason()));
    }

    private static Set<SupplierClaimEnd> ends(Claim claim) {
        if (!claim.open().isPositive()) {
            return EnumSet.of(SupplierClaimEnd.RECOVERED);
        }
        return claim.recovered().isPositive()
                ? EnumSet.of(SupplierClaimEnd.PARTLY_RECOVERED)
                : EnumSet.of(SupplierClaimEnd.REFUSED, SupplierClaimEnd.ABANDONED);
    }

    private Claim going(String id) {
        var claim = known(id);
        Rejected.when(!claim.goesOn(), Code.SUPPLIER_CLAIM_ENDED, Map.of("claim", id, "recovered", claim.recovered()));
        return claim;
    }

    private Claim known(String id) {
        return Checks.known(claims, id, Code.SUPPLIER_CLAIM_NOT_FOUND, "claim");
    }

    private SupplierClaims with(String id, Claim claim) {
        return new SupplierClaims(parties, Grow.plus(claims, id, claim));
    }
}
