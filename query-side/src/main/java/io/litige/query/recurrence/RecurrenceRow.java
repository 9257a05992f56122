package io.litige.query.recurrence;

import io.litige.api.event.AssessmentEvent.OriginIdentified;
import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssessmentEvent.SeverityOverridden;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.AssignmentEvent.TransferAccepted;
import io.litige.api.event.CustomerEvent.PartyTypeCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.GroundEvent.GroundAdded;
import io.litige.api.event.GroundEvent.GroundRequalified;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.Channel;
import io.litige.api.value.ContributingFactor;
import io.litige.api.value.Cost;
import io.litige.api.value.CustomerId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Goods;
import io.litige.api.value.Ground;
import io.litige.api.value.GroundKind;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.Phase;
import io.litige.query.projection.Claimed;
import io.litige.query.projection.Phases;
import io.litige.query.projection.ViewRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of quality about one dispute: a fold over its events, with no database in sight.
 *
 * @param signal whether it came from a signal and not from the customer (measures, G6)
 * @param costs as last stated at closing
 * @param closings in order; only the last can still last
 * @param team in charge now; null in a row of an earlier release
 */
record RecurrenceRow(
        DisputeId id,
        long version,
        CustomerId customer,
        PartyType partyType,
        Instant receivedAt,
        Phase phase,
        Channel channel,
        @Nullable String site,
        @Nullable String sourceSystem,
        boolean signal,
        @Nullable Integer severity,
        List<Fact> grounds,
        List<Cost> costs,
        List<Closing> closings,
        @Nullable String team)
        implements ViewRow {
    private static final String SIGNAL = "SIGNAL";

    RecurrenceRow {
        grounds = List.copyOf(grounds);
        costs = List.copyOf(costs);
        closings = List.copyOf(closings);
    }

    /**
     * @param causeIntake as supposed when the dispute was taken in
     * @param cause as found since; the supposed one until then
     * @param factors of an error of ours
     * @param errorTeam in charge when it was found to be one; null otherwise
     */
    record Fact(
            String ground,
            GroundKind kind,
            @Nullable String causeIntake,
            @Nullable String cause,
            @Nullable String product,
            List<Money> claimed,
            List<ContributingFactor> factors,
            @Nullable String errorTeam) {
        Fact {
            // A fact written before factors were kept.
            factors = List.copyOf(Objects.requireNonNullElse(factors, List.of()));
        }
    }

    /**
     * @param reopenedAt null while it lasts
     */
    record Closing(Instant closedAt, @Nullable Instant reopenedAt) {}

    @Override
    public UUID disputeId() {
        return id.value();
    }

    int reopened() {
        return (int) closings.stream().filter(c -> c.reopenedAt() != null).count();
    }

    /**
     * @throws IllegalStateException when the first event is not a registration
     */
    static RecurrenceRow evolve(@Nullable RecurrenceRow row, DisputeEvent event, long version) {
        if (event instanceof DisputeRegistered registered) {
            return registered(registered, version);
        }
        if (row == null) {
            throw new IllegalStateException("a dispute starts with its registration");
        }
        var phase = Phases.after(row.phase, event);
        return switch (event) {
            case SeverityAssessed e -> row.with(version, phase, e.level(), row.grounds, row.costs, row.closings);
            case SeverityOverridden e -> row.with(version, phase, e.level(), row.grounds, row.costs, row.closings);
            case OriginIdentified e -> row.with(version, phase, row.severity, row.coded(e), row.costs, row.closings);
            case DisputeClosed e ->
                row.with(
                        version,
                        phase,
                        row.severity,
                        row.grounds,
                        e.costs(),
                        row.closedAt(e.act().occurredAt()));
            case DisputeReopened e ->
                row.with(
                        version,
                        phase,
                        row.severity,
                        row.grounds,
                        row.costs,
                        row.reopenedAt(e.act().occurredAt()));
            case GroundAdded e -> row.with(version, phase, row.severity, row.added(e), row.costs, row.closings);
            case DisputeSplit e -> row.with(version, phase, row.severity, row.left(e), row.costs, row.closings);
            case OwnerAssigned e -> row.of(version, phase, row.partyType, e.team());
            case TransferAccepted e -> row.of(version, phase, row.partyType, e.team());
            case PartyTypeCorrected e -> row.of(version, phase, e.to(), row.team);
            case GroundRequalified e ->
                row.with(version, phase, row.severity, row.requalified(e), row.costs, row.closings);
            default -> row.moved(version, phase);
        };
    }

    private static RecurrenceRow registered(DisputeRegistered e, long version) {
        var source = e.source();
        var system = source == null ? null : source.system();
        return new RecurrenceRow(
                e.disputeId(),
                version,
                e.customer(),
                e.partyType(),
                e.act().occurredAt(),
                Phase.REGISTERED,
                e.act().channel(),
                e.site(),
                system,
                SIGNAL.equalsIgnoreCase(system),
                null,
                e.grounds().stream().map(ground -> fact(ground, e.product())).toList(),
                List.of(),
                List.of(),
                e.team());
    }

    private static Fact fact(Ground ground, @Nullable String product) {
        return new Fact(
                ground.id(),
                ground.kind(),
                ground.cause(),
                ground.cause(),
                product(ground.goods(), product),
                Claimed.perCurrency(List.of(ground)),
                List.of(),
                null);
    }

    /** The ground's own product before the dispute's. */
    private static @Nullable String product(@Nullable Goods goods, @Nullable String product) {
        return goods == null || goods.productRef() == null ? product : goods.productRef();
    }

    private List<Fact> coded(OriginIdentified e) {
        return grounds.stream()
                .map(fact -> fact.ground().equals(e.ground())
                        ? new Fact(
                                fact.ground(),
                                fact.kind(),
                                fact.causeIntake(),
                                e.cause(),
                                fact.product(),
                                fact.claimed(),
                                ContributingFactor.explains(e.cause()) ? e.factors() : List.of(),
                                ContributingFactor.explains(e.cause()) ? team : null)
                        : fact)
                .toList();
    }

    private List<Fact> added(GroundAdded e) {
        var all = new ArrayList<>(grounds);
        all.add(fact(e.ground(), disputesProduct()));
        return all;
    }

    /** What went to another dispute counts there. */
    private List<Fact> left(DisputeSplit e) {
        var gone = e.grounds().stream().map(Ground::id).toList();
        return grounds.stream().filter(fact -> !gone.contains(fact.ground())).toList();
    }

    /** The cause supposed at intake stays what was supposed then. A ground given up counts on, as a dispute given up does. */
    private List<Fact> requalified(GroundRequalified e) {
        var after = fact(e.after(), disputesProduct());
        return grounds.stream()
                .map(fact -> fact.ground().equals(after.ground())
                        ? new Fact(
                                fact.ground(),
                                after.kind(),
                                fact.causeIntake(),
                                after.cause(),
                                after.product(),
                                after.claimed(),
                                fact.factors(),
                                fact.errorTeam())
                        : fact)
                .toList();
    }

    /** The dispute's product, as far as its first ground had none of its own. */
    private @Nullable String disputesProduct() {
        return grounds.isEmpty() ? null : grounds.getFirst().product();
    }

    private List<Closing> closedAt(Instant at) {
        var all = new ArrayList<>(closings);
        all.add(new Closing(at, null));
        return all;
    }

    /** A dispute reopened before it was closed (from resolved) had no closing to end. */
    private List<Closing> reopenedAt(Instant at) {
        return closings.stream()
                .map(c -> c.reopenedAt() == null ? new Closing(c.closedAt(), at) : c)
                .toList();
    }

    private RecurrenceRow of(long newVersion, Phase newPhase, PartyType newParty, @Nullable String newTeam) {
        return new RecurrenceRow(
                id,
                newVersion,
                customer,
                newParty,
                receivedAt,
                newPhase,
                channel,
                site,
                sourceSystem,
                signal,
                severity,
                grounds,
                costs,
                closings,
                newTeam);
    }

    private RecurrenceRow moved(long newVersion, Phase newPhase) {
        return with(newVersion, newPhase, severity, grounds, costs, closings);
    }

    private RecurrenceRow with(
            long newVersion,
            Phase newPhase,
            @Nullable Integer newSeverity,
            List<Fact> newGrounds,
            List<Cost> newCosts,
            List<Closing> newClosings) {
        return new RecurrenceRow(
                id,
                newVersion,
                customer,
                partyType,
                receivedAt,
                newPhase,
                channel,
                site,
                sourceSystem,
                signal,
                newSeverity,
                newGrounds,
                newCosts,
                newClosings,
                team);
    }
}
