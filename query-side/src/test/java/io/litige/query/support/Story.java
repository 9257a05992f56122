package io.litige.query.support;

import io.litige.api.event.AssessmentEvent.SeverityAssessed;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeClosed;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.value.Act;
import io.litige.api.value.AgentId;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.Channel;
import io.litige.api.value.Clock;
import io.litige.api.value.ClockKind;
import io.litige.api.value.Cost;
import io.litige.api.value.Criticality;
import io.litige.api.value.CustomerId;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.DisputedItem;
import io.litige.api.value.FinancialReason;
import io.litige.api.value.Ground;
import io.litige.api.value.GroundKind;
import io.litige.api.value.JourneyStage;
import io.litige.api.value.Money;
import io.litige.api.value.Outcome;
import io.litige.api.value.PartyType;
import io.litige.api.value.Protected;
import io.litige.api.value.ReopenReason;
import io.litige.api.value.Role;
import io.litige.api.value.SeverityFactor;
import io.litige.api.value.SeverityFactorKind;
import io.litige.api.value.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One dispute being told, event by event. Everything has a default; a test says what matters to it. */
public final class Story {
    public static final AgentId AGENT = AgentId.of("agent-1");
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final DisputeId id;
    private final CustomerId customer;
    private final List<DisputeEvent> events = new ArrayList<>();
    private Instant now = START;
    private String team = "care";
    private Channel channel = Channel.PHONE;
    private @Nullable String product = "P-1";
    private @Nullable String site = "S-1";
    private @Nullable Source source;
    private Criticality criticality = Criticality.NORMAL;

    private Story(DisputeId id, CustomerId customer) {
        this.id = id;
        this.customer = customer;
    }

    public static Story of(String customerRef) {
        return new Story(new DisputeId(UUID.randomUUID()), CustomerId.ofReference(customerRef));
    }

    public static Story of(UUID id, String customerRef) {
        return new Story(new DisputeId(id), CustomerId.ofReference(customerRef));
    }

    public Story at(String instant) {
        return at(Instant.parse(instant));
    }

    public Story at(Instant instant) {
        now = instant;
        return this;
    }

    public Story team(String name) {
        team = name;
        return this;
    }

    public Story product(@Nullable String ref) {
        product = ref;
        return this;
    }

    public Story site(@Nullable String ref) {
        site = ref;
        return this;
    }

    public Story channel(Channel by) {
        channel = by;
        return this;
    }

    public Story source(String system, String ref) {
        source = new Source(system, ref);
        return this;
    }

    public Story criticality(Criticality how) {
        criticality = how;
        return this;
    }

    public DisputeId id() {
        return id;
    }

    public CustomerId customer() {
        return customer;
    }

    public List<DisputeEvent> events() {
        return List.copyOf(events);
    }

    public Act act() {
        return act(AGENT);
    }

    public Act act(AgentId actor) {
        return new Act(actor, Role.AGENT, channel, UUID.randomUUID(), null, now, now);
    }

    public Protected text(String text) {
        return Protected.freeText(customer, text);
    }

    /** Any event, built from the story and the act at its present time. */
    public Story then(Function<Story, DisputeEvent> event) {
        events.add(event.apply(this));
        return this;
    }

    public Story registered(Ground... grounds) {
        var all = grounds.length == 0 ? List.of(financial("G1", "CAUSE-A", Money.euros("100.00"))) : List.of(grounds);
        return then(s -> new DisputeRegistered(
                id,
                act(),
                customer,
                PartyType.CONSUMER,
                criticality,
                Protected.personal(customer, "ref"),
                Protected.personal(customer, "Jeanne Martin"),
                null,
                team,
                JourneyStage.INVOICE,
                product,
                site,
                source,
                text("Facture en double"),
                text("On m'a prélevée deux fois."),
                null,
                all,
                null));
    }

    public Story clock(ClockKind kind, String dueAt) {
        return then(s -> new ClocksStarted(id, act(), List.of(new Clock(kind, now, Instant.parse(dueAt))), "clocks-1"));
    }

    public Story severity(int level) {
        var factors = List.of(SeverityFactor.unmeasured(SeverityFactorKind.MONEY, level, 1));
        return then(s -> new SeverityAssessed(id, act(), "sev-1", factors, null, level, level, level, false, null));
    }

    public Story owner(AgentId owner) {
        return then(s -> new OwnerAssigned(id, act(owner), owner, team, AssignmentKind.CLAIMED));
    }

    public Story said(Direction direction, boolean substantive) {
        return then(s -> new CommunicationRecorded(
                id,
                act(),
                "C" + events.size(),
                direction,
                Channel.PHONE,
                null,
                null,
                text("paroles"),
                substantive,
                null,
                null,
                List.of(),
                null));
    }

    public Story closed(Cost... costs) {
        return then(s -> new DisputeClosed(id, act(), Outcome.UPHELD, JourneyStage.INVOICE, List.of(costs)));
    }

    public Story reopened() {
        return then(s -> new DisputeReopened(id, act(), ReopenReason.NEW_FACT));
    }

    public static Ground financial(String ground, @Nullable String cause, Money... amounts) {
        var items = java.util.Arrays.stream(amounts)
                .map(amount -> new DisputedItem("F-1", null, amount, FinancialReason.DUPLICATE))
                .toList();
        return new Ground(ground, GroundKind.FINANCIAL, items, null, null, null, cause);
    }
}
