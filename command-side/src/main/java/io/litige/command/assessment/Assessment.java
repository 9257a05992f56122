package io.litige.command.assessment;

import io.litige.api.command.AssessmentCommand;
import io.litige.api.command.AssessmentCommand.AdmitFault;
import io.litige.api.command.AssessmentCommand.AssessConsequences;
import io.litige.api.command.AssessmentCommand.CheckDocument;
import io.litige.api.command.AssessmentCommand.ClaimFact;
import io.litige.api.command.AssessmentCommand.IdentifyOrigin;
import io.litige.api.command.AssessmentCommand.RecordPosition;
import io.litige.api.command.AssessmentCommand.VerifyFact;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssessmentEvent;
import io.litige.api.event.AssessmentEvent.ConsequencesAssessed;
import io.litige.api.event.AssessmentEvent.DocumentChecked;
import io.litige.api.event.AssessmentEvent.FactClaimed;
import io.litige.api.event.AssessmentEvent.FactVerified;
import io.litige.api.event.AssessmentEvent.FaultAdmitted;
import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.PositionRecorded;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssessmentEvent.StakesRevised;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.GroundEvent.GroundWithdrawn;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.FaultExtent;
import io.litige.api.value.Ground;
import io.litige.api.value.Side;
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
 * What was found out about each ground (requirements 10, 51 and 58).
 *
 * @param grounds by id, in the order they were brought
 * @param positions number of versions recorded, by side
 * @param weighed whether the possible consequences were
 * @param facts whether it was looked into, by id of the fact
 */
public record Assessment(
        Map<String, Finding> grounds, Map<Side, Integer> positions, boolean weighed, Map<String, Boolean> facts) {
    /**
     * What is known about one ground.
     *
     * @param originKnown whether the causing fact was identified
     * @param fault the latest admission, if any
     */
    public record Finding(
            @Nullable String cause,
            boolean originKnown,
            @Nullable FaultExtent fault) {}

    public static Assessment of(List<Ground> grounds) {
        var findings = new LinkedHashMap<String, Finding>();
        grounds.forEach(ground -> findings.put(ground.id(), new Finding(ground.cause(), false, null)));
        return new Assessment(findings, Map.of(), false, Map.of());
    }

    public List<DisputeEvent> decide(AssessmentCommand command, DisputeFacts dispute, Handling handling) {
        if (command instanceof CheckDocument c) {
            return Documents.check(c, dispute, handling);
        }
        return List.of(
                switch (command) {
                    case CheckDocument c -> throw new IllegalStateException("decided above");
                    case RecordPosition c ->
                        new PositionRecorded(
                                c.disputeId(),
                                handling.act(),
                                c.side(),
                                positions.getOrDefault(c.side(), 0) + 1,
                                handling.text(c.text()));
                    case IdentifyOrigin c -> identify(c, handling);
                    case AdmitFault c -> admit(c, handling);
                    case AssessConsequences c ->
                        new ConsequencesAssessed(
                                c.disputeId(),
                                handling.act(),
                                c.legal(),
                                c.financial(),
                                c.reputational(),
                                c.operational(),
                                handling.text(c.text()));
                    case ClaimFact c -> claim(c, handling);
                    case VerifyFact c -> verify(c, dispute, handling);
                });
    }

    private OriginIdentified identify(IdentifyOrigin c, Handling handling) {
        Checks.known(grounds, c.ground(), Code.GROUND_NOT_FOUND, "ground");
        Rejected.when(
                ContributingFactor.explains(c.cause())
                        && (c.factors() == null || c.factors().isEmpty()),
                Code.CAUSE_FACTORS_MISSING,
                Map.of("cause", c.cause(), "allowed", Checks.joined(List.of(ContributingFactor.values()))));
        return new OriginIdentified(
                c.disputeId(),
                handling.act(),
                c.ground(),
                c.kind(),
                c.reference(),
                c.cause(),
                Objects.requireNonNullElse(c.factors(), List.of()),
                handling.textIfAny(c.explanation()));
    }

    private FaultAdmitted admit(AdmitFault c, Handling handling) {
        var violations = new Violations();
        Checks.allKnown(violations, c.grounds(), grounds.keySet(), Code.GROUND_NOT_FOUND, "ground");
        violations.reject();
        return new FaultAdmitted(c.disputeId(), handling.act(), c.grounds(), c.extent(), handling.text(c.wording()));
    }

    private FactClaimed claim(ClaimFact c, Handling handling) {
        if (c.ground() != null) {
            Checks.known(grounds, c.ground(), Code.GROUND_NOT_FOUND, "ground");
        }
        return new FactClaimed(
                c.disputeId(), handling.act(), "Y" + (facts.size() + 1), c.side(), c.ground(), handling.text(c.text()));
    }

    private FactVerified verify(VerifyFact c, DisputeFacts dispute, Handling handling) {
        Checks.known(facts, c.fact(), Code.FACT_NOT_FOUND, "fact");
        var violations = new Violations();
        Checks.allKnown(violations, c.evidence(), dispute.evidence(), Code.EVIDENCE_NOT_FOUND, "evidence");
        violations.reject();
        return new FactVerified(
                c.disputeId(), handling.act(), c.fact(), c.finding(), c.evidence(), handling.textIfAny(c.note()));
    }

    /** Ids of the facts nobody has looked into. */
    public List<String> unchecked() {
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Assessment evolve(DisputeEvent event) {
        return switch (event) {
            case AssessmentEvent e -> evolve(e);
            case GroundAdded e -> found(e.ground().id(), new Finding(e.ground().cause(), false, null));
            case GroundRequalified e -> requalified(e);
            case GroundWithdrawn e -> without(Set.of(e.ground().id()));
            case DisputeSplit e -> without(e.grounds().stream().map(Ground::id).collect(Collectors.toSet()));
            default -> this;
        };
    }

    private Assessment evolve(AssessmentEvent event) {
        return switch (event) {
            case SeverityAssessed e -> this;
            case SeverityOverridden e -> this;
            case StakesRevised e -> this;
            case PositionRecorded e ->
                new Assessment(grounds, Grow.plus(positions, e.side(), e.version()), weighed, facts);
            case OriginIdentified e -> found(e.ground(), new Finding(e.cause(), true, fault(e.ground())));
            case FaultAdmitted e -> admitted(e);
            case ConsequencesAssessed e -> new Assessment(grounds, positions, true, facts);
            case DocumentChecked e -> this;
            case FactClaimed e -> new Assessment(grounds, positions, weighed, Grow.plus(facts, e.id(), false));
            case FactVerified e -> new Assessment(grounds, positions, weighed, Grow.plus(facts, e.fact(), true));
        };
    }

    private Assessment admitted(FaultAdmitted event) {
        var next = this;
        for (var id : event.grounds()) {
            var before = Objects.requireNonNull(next.grounds.get(id));
            next = next.found(id, new Finding(before.cause(), before.originKnown(), event.extent()));
        }
        return next;
    }

    private Assessment requalified(GroundRequalified e) {
        var before = Objects.requireNonNull(grounds.get(e.after().id()));
        return found(e.after().id(), new Finding(e.after().cause(), before.originKnown(), before.fault()));
    }

    private Assessment without(Set<String> ids) {
        var left = new LinkedHashMap<>(grounds);
        left.keySet().removeAll(ids);
        return new Assessment(left, positions, weighed, facts);
    }

    private @Nullable FaultExtent fault(String ground) {
        return Objects.requireNonNull(grounds.get(ground)).fault();
    }

    private Assessment found(String ground, Finding finding) {
        return new Assessment(Grow.plus(grounds, ground, finding), positions, weighed, facts);
    }
}
