package io.litige.command.dispute;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.LimitKind;
import io.litige.api.value.Money;
import io.litige.api.value.PartyType;
import io.litige.api.value.Phase;
import io.litige.command.calendar.Deliverer;
import io.litige.command.calendar.FrenchHolidays;
import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.dispatch.UnknownDisputes;
import io.litige.command.facts.Desk;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Grants;
import io.litige.command.facts.OtherDisputes;
import io.litige.command.facts.Skills;
import io.litige.command.recourse.MediationRules;
import io.litige.command.recourse.Mediator;
import io.litige.command.recourse.Recourse;
import io.litige.command.recourse.RecourseText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/**
 * One dispute in hand: what went before is said in commands, decided by the real rules; then one command goes through
 * the real aggregate.
 */
public final class DisputeFixture {
    public static final WorkingCalendar CALENDAR = new WorkingCalendar(
            ZoneId.of("Europe/Paris"),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            new FrenchHolidays(),
            Map.of(
                    "logistics",
                    new Deliverer(
                            new WorkingCalendar(
                                    ZoneId.of("Europe/Paris"),
                                    LocalTime.of(8, 0),
                                    LocalTime.of(17, 0),
                                    new FrenchHolidays()),
                            2)));

    /** One mediator followed by another, and the rules before and after the transposition of Dir. (EU) 2025/2647. */
    public static final Recourse RECOURSE = new Recourse(
            "retail",
            List.of(
                    new Mediator(
                            "MED-A",
                            "Médiateur du commerce",
                            "1 rue de la Paix, 75002 Paris",
                            "https://mediateur.example",
                            Set.of("retail"),
                            LocalDate.parse("2020-01-01"),
                            LocalDate.parse("2026-12-31")),
                    new Mediator(
                            "MED-B",
                            "Médiation du meuble",
                            "2 rue de Lille, 59000 Lille",
                            "https://meuble.example",
                            Set.of("retail", "furniture"),
                            LocalDate.parse("2027-01-01"),
                            null)),
            List.of(
                    new MediationRules("mediation-2", LocalDate.parse("2028-03-20"), 12, 21, 90, 20, 30),
                    new MediationRules("mediation-1", LocalDate.parse("2016-01-01"), 12, 21, 90, null, null)),
            List.of(
                    text("recourse-1", "2016-01-01", PartyType.CONSUMER, " ou https://ec.europa.eu/consumers/odr"),
                    text("recourse-2", "2025-07-20", PartyType.CONSUMER, ""),
                    text("recourse-n", "2016-01-01", PartyType.NON_PROFESSIONAL, ""),
                    text("recourse-p", "2016-01-01", PartyType.PROFESSIONAL, "")));

    private static RecourseText text(String version, String from, PartyType party, String more) {
        var mediator = party == PartyType.CONSUMER ? " {mediator}, {site}" : " " + party;
        return new RecourseText(
                version, LocalDate.parse(from), party, "Recours" + mediator + more, "Recourse" + mediator + more);
    }

    private final AggregateTestFixture<DisputeAggregate> axon = new AggregateTestFixture<>(DisputeAggregate.class);
    private final TestClock clock = new TestClock(Wishes.NOW);
    private final List<Grants.Wish> wishes = new ArrayList<>();
    private int counted;
    private @Nullable Money usedOfCustomer;
    private final Map<DisputeId, Dispute> beside = new HashMap<>();
    private final List<DisputeEvent> elsewhere = new ArrayList<>();
    private final Grants grants = new Grants() {
        @Override
        public List<Hindrance> reserve(Wish wish) {
            return DisputeFixture.this.reserve(wish);
        }

        @Override
        public List<Hindrance> accounts(Wish wish) {
            var limit = wish.limits().perCustomer();
            var used = usedOfCustomer;
            return limit == null || used == null
                    ? List.of()
                    : List.of(new Hindrance(LimitKind.CUSTOMER_12_MONTHS, limit, used));
        }
    };
    private Skills skills = Skills.NONE;
    private final Desk desk = Policies.desk(
            clock,
            CALENDAR,
            asked -> Policies.counted(asked, counted, events().size()),
            grants,
            (id, version) -> events().get((int) version),
            new Beside(),
            (occasion, day) -> DisputeFixture.this.skills.lacking(occasion, day));
    private final List<DisputeEvent> events = new ArrayList<>();
    private @Nullable Dispute dispute;
    private long requests;

    public DisputeFixture() {
        axon.registerInjectableResource(desk);
        axon.registerCommandHandlerInterceptor(new UnknownDisputes());
    }

    /** From here on it is that time. */
    public DisputeFixture at(Instant now) {
        clock.set(now);
        return this;
    }

    /** The customer was given so much by others. */
    public DisputeFixture givenBefore(String amount) {
        usedOfCustomer = Money.euros(amount);
        return this;
    }

    /** What people have to have learnt, from here on. */
    public DisputeFixture skilled(Skills needed) {
        skills = needed;
        return this;
    }

    /** Another dispute there is. */
    public DisputeFixture beside(DisputeFixture other) {
        beside.put(other.state().id(), other.state());
        return this;
    }

    /** Another dispute cannot be read any more. */
    public DisputeFixture without(DisputeId other) {
        beside.remove(other);
        return this;
    }

    /** How another dispute stands by now. */
    Dispute other(DisputeId id) {
        return Objects.requireNonNull(beside.get(id));
    }

    /** What was recorded on other disputes. */
    public List<DisputeEvent> elsewhere() {
        return List.copyOf(elsewhere);
    }

    /** What was to be given away so far, in the order it was asked. */
    public List<Grants.Wish> wishes() {
        return List.copyOf(wishes);
    }

    private List<Grants.Hindrance> reserve(Grants.Wish wish) {
        wishes.add(wish);
        var limit = wish.limits().perCustomer();
        var used = usedOfCustomer;
        return limit == null
                        || used == null
                        || !used.plus(wish.goodwill().amount()).exceeds(limit)
                ? List.of()
                : List.of(new Grants.Hindrance(LimitKind.CUSTOMER_12_MONTHS, limit, used));
    }

    /** So many disputes of the same kind are counted from here on. */
    public DisputeFixture counting(int disputes) {
        counted = disputes;
        return this;
    }

    /** The agent did all this, in this order. */
    public DisputeFixture given(DisputeCommand... commands) {
        return given(People.AGENT, commands);
    }

    public DisputeFixture given(Actor actor, DisputeCommand... commands) {
        for (var command : commands) {
            given(call(actor), command);
        }
        return this;
    }

    public DisputeFixture given(Call call, DisputeCommand command) {
        Handler.decide(dispute, command, call, desk).forEach(this::on);
        return this;
    }

    /** Sends the command on the version that is current. */
    public ResultValidator<?> when(Actor actor, DisputeCommand command) {
        return when(call(actor), command);
    }

    public ResultValidator<?> when(DisputeCommand command) {
        return when(People.AGENT, command);
    }

    public ResultValidator<?> when(Call call, DisputeCommand command) {
        var state = events.isEmpty() ? axon.givenNoPriorActivity() : axon.given(events);
        return state.when(command, call.toMetadata());
    }

    /** Every code that command is refused with; none where it is taken. */
    List<Code> codes(Actor actor, DisputeCommand command) {
        try {
            Handler.decide(dispute, command, call(actor), desk);
            return List.of();
        } catch (Rejected refused) {
            var first = refused.rejection();
            return Stream.concat(Stream.of(first), first.others().stream())
                    .map(Rejection::code)
                    .toList();
        }
    }

    /** The next request of that caller, on the version that is current. */
    public Call call(Actor actor) {
        return new Call(actor, request(++requests), dispute == null ? null : dispute.version(), Channel.API);
    }

    /** Id of the n-th request, from 1. */
    public static UUID request(long number) {
        return new UUID(0x4000L, number);
    }

    Desk desk() {
        return desk;
    }

    public Instant now() {
        return clock.instant();
    }

    public Phase phase() {
        return state().phase();
    }

    Dispute state() {
        return Objects.requireNonNull(dispute);
    }

    public List<DisputeEvent> events() {
        return List.copyOf(events);
    }

    private void on(DisputeEvent event) {
        if (dispute != null && !dispute.id().equals(event.disputeId())) {
            elsewhere.add(event);
            beside.compute(
                    event.disputeId(),
                    (id, known) -> known == null
                            ? Dispute.opened((DisputeRegistered) event, 0)
                            : known.evolve(event, known.version() + 1));
            return;
        }
        long version = events.size();
        dispute = dispute == null ? Dispute.opened((DisputeRegistered) event, version) : dispute.evolve(event, version);
        events.add(event);
    }

    private final class Beside implements OtherDisputes {
        @Override
        public @Nullable DisputeFacts find(DisputeId id) {
            return beside.get(id);
        }
    }
}
