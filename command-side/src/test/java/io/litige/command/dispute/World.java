package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LinkEvent.DisputeSplit;
import io.litige.api.value.Channel;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Side;
import io.litige.command.dispatch.Dispatcher;
import io.litige.command.dispatch.TestDispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Some disputes of one customer behind a real command bus: aggregates that live in a cache, and beside each the state
 * its stored events add up to. After every command the two are compared and every invariant is looked at.
 */
final class World implements AutoCloseable {
    private static final int DISPUTES = 4;
    private static final int ANYBODY = 5;
    private static final int ENDING = 12;
    private static final int MINUTES = 8;
    private static final Set<Step> ENDS = EnumSet.of(
            Step.WITHDRAW_DISPUTE,
            Step.SEND_FINAL_RESPONSE,
            Step.CONFIRM_VOID,
            Step.RECORD_JUDGMENT,
            Step.END_MEDIATION,
            Step.CONFIRM_SHRED);
    private static final Map<Phase, List<Step>> FORWARD = Map.of(
            Phase.REGISTERED, List.of(Step.ACKNOWLEDGE, Step.SPLIT_DISPUTE),
            Phase.ACKNOWLEDGED, List.of(Step.START_ASSESSMENT),
            Phase.ASSESSING,
                    List.of(
                            Step.RECORD_POSITION,
                            Step.RECORD_POSITION,
                            Step.IDENTIFY_ORIGIN,
                            Step.IDENTIFY_ORIGIN,
                            Step.ADMIT_FAULT,
                            Step.MAKE_PROPOSAL),
            Phase.NEGOTIATING, List.of(Step.ACCEPT_PROPOSAL, Step.MAKE_PROPOSAL, Step.RECORD_COUNTER_PROPOSAL),
            Phase.AGREED, List.of(Step.EXECUTE_REMEDY, Step.KEEP_PROMISE, Step.CHECK_RESOLUTION, Step.RESOLVE_DISPUTE),
            Phase.RESOLVED, List.of(Step.CLOSE_DISPUTE, Step.RECORD_COMMUNICATION, Step.KEEP_PROMISE),
            Phase.WITHDRAWN, List.of(Step.CLOSE_DISPUTE, Step.REOPEN_DISPUTE),
            Phase.CLOSED,
                    List.of(
                            Step.REOPEN_DISPUTE,
                            Step.REOPEN_DISPUTE,
                            Step.PLACE_LEGAL_HOLD,
                            Step.RELEASE_LEGAL_HOLD,
                            Step.SHRED_SUBJECT,
                            Step.CONFIRM_SHRED),
            Phase.MERGED, List.of(Step.UNLINK_DUPLICATE));
    private static final List<Actor> PEOPLE = List.of(
            People.AGENT,
            People.COLLEAGUE,
            People.SENIOR,
            People.SUPERVISOR,
            People.SECOND_SUPERVISOR,
            People.REVIEWER,
            People.FINANCE,
            People.LEGAL,
            People.DPO,
            People.STRANGER,
            Actor.SYSTEM);

    private final TestClock clock = new TestClock(Wishes.NOW);
    private final Configuration axon = DisputeAggregates.inMemory(clock);
    private final Dispatcher dispatcher = new TestDispatcher(axon.commandGateway()).dispatcher();
    private final Map<DisputeId, Dispute> states = new LinkedHashMap<>();
    private final Map<Step, Integer> taken = new EnumMap<>(Step.class);
    private final List<String> story = new ArrayList<>();

    /** Who tried what on which dispute, and whether it was taken; a line each. */
    List<String> story() {
        return story;
    }

    /** How often each step was taken, not only tried. */
    Map<Step, Integer> taken() {
        return taken;
    }

    void play(Move move) {
        var random = new Random(move.dice());
        clock.set(clock.instant().plus(Duration.ofMinutes(random.nextInt(MINUTES))));
        if (states.size() < DISPUTES && (states.isEmpty() || move.step() == Step.REGISTER_DISPUTE)) {
            send(People.AGENT, on(new DisputeId(uuid(random)), Wishes.register()), null, random);
            return;
        }
        var state = List.copyOf(states.values()).get(random.nextInt(states.size()));
        var step = next(move.step(), state, random);
        var actor = random.nextInt(ANYBODY) == 0 ? PEOPLE.get(random.nextInt(PEOPLE.size())) : Stories.actor(step);
        story.add(actor.id().value() + " " + step + " on " + state.id() + " in " + state.phase());
        if (send(actor, on(state.id(), wish(step, state, random)), state.version(), random)) {
            taken.merge(step, 1, Integer::sum);
            story.add("  taken");
        }
    }

    /** Walks in which all is refused, or all soon ends, show nothing: half of the moves go on, few of the others end. */
    private static Step next(Step wanted, Dispute state, Random random) {
        boolean ends = ENDS.contains(wanted) && random.nextInt(ENDING) > 0;
        if (ends || random.nextBoolean()) {
            var forward = FORWARD.get(state.phase());
            return forward == null ? wanted : forward.get(random.nextInt(forward.size()));
        }
        return wanted;
    }

    private boolean send(Actor actor, DisputeCommand command, @Nullable Long version, Random random) {
        try {
            dispatcher.receipt(command, new Call(actor, uuid(random), version, Channel.API));
            assertThat(follow(command.disputeId()))
                    .as("what %s recorded", command.getClass())
                    .isNotEmpty();
            return true;
        } catch (Rejected refused) {
            assertThat(refused.rejection().facts()).as("facts of %s", refused).isNotEmpty();
            assertThat(follow(command.disputeId()))
                    .as("what a refused command recorded")
                    .isEmpty();
            return false;
        }
    }

    /** What has been stored since, of every dispute there is; each event is looked at between the states around it. */
    private List<DisputeEvent> follow(DisputeId asked) {
        var before = Map.copyOf(states);
        var happened = new ArrayList<DisputeEvent>();
        var disputes = new ArrayDeque<>(states.keySet());
        if (!states.containsKey(asked)) {
            disputes.add(asked);
        }
        while (!disputes.isEmpty()) {
            for (var event : since(disputes.remove())) {
                happened.add(event);
                if (event instanceof DisputeSplit split) {
                    disputes.add(split.child());
                }
            }
        }
        happened.stream().map(DisputeEvent::disputeId).distinct().forEach(id -> {
            assertThat(live(id)).as("live state and stored events of %s", id).isEqualTo(states.get(id));
            Invariants.ofDispute(before.get(id), Objects.requireNonNull(states.get(id)));
        });
        Invariants.ofAll(before, states, happened);
        return happened;
    }

    private List<DisputeEvent> since(DisputeId id) {
        var held = states.get(id);
        var events = axon.eventStore()
                .readEvents(id.toString(), held == null ? 0 : held.version() + 1)
                .asStream()
                .map(message -> (DisputeEvent) message.getPayload())
                .toList();
        for (var event : events) {
            var earlier = states.get(id);
            var after = earlier == null
                    ? Dispute.opened((DisputeRegistered) event, 0)
                    : earlier.evolve(event, earlier.version() + 1);
            Invariants.ofEvent(earlier, event, after);
            states.put(id, after);
        }
        return events;
    }

    /** As the process that has it in memory sees it. */
    private Dispute live(DisputeId id) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        try {
            return Objects.requireNonNull(
                    axon.repository(DisputeAggregate.class).load(id.toString()).invoke(DisputeAggregate::state));
        } finally {
            unit.commit();
        }
    }

    /** Names things that exist, so that more than refusals happens. */
    private DisputeCommand wish(Step step, Dispute state, Random random) {
        var offer = state.standingOffer();
        return switch (step) {
            case ACCEPT_PROPOSAL -> offer == null ? Wishes.accept("P1") : Wishes.accept(offer);
            case ACKNOWLEDGE -> Wishes.with("nextUpdateDue", ahead(2), Wishes.acknowledge());
            case EXECUTE_REMEDY -> Wishes.execute(any(state.pendingRemedies(), "R1", random));
            case WAIVE_REMEDY -> Wishes.waive(any(state.pendingRemedies(), "R1", random));
            case KEEP_PROMISE -> Wishes.keep(any(state.pendingPromises(), "W1", random));
            case BREAK_PROMISE -> Wishes.breaking(any(state.pendingPromises(), "W1", random));
            case MAKE_PROMISE -> Wishes.promise(ahead(1 + random.nextInt(3)));
            case MAKE_PROPOSAL ->
                Wishes.with(
                        "validUntil",
                        clock.instant().plus(Duration.ofDays(2)),
                        Wishes.propose(Wishes.with(
                                "customerCharge",
                                random.nextInt(3) == 0 ? Money.euros("5.00") : null,
                                Wishes.refund(random.nextInt(1, 160) + ".00"))));
            case IDENTIFY_ORIGIN -> Wishes.origin(any(state.grounds(), "G1", random));
            case ADMIT_FAULT -> Wishes.fault(any(state.grounds(), "G1", random));
            case WITHDRAW_GROUND -> Wishes.withdrawGround(any(state.grounds(), "G1", random));
            case SPLIT_DISPUTE -> Wishes.split(any(state.grounds(), "G1", random));
            case LINK_AS_DUPLICATE ->
                Wishes.with("target", any(List.copyOf(states.keySet()), state.id(), random), Wishes.link());
            case RECORD_POSITION -> Wishes.position(random.nextBoolean() ? Side.CUSTOMER : Side.COMPANY);
            default -> Stories.wish(step);
        };
    }

    private Instant ahead(int days) {
        return DisputeFixture.CALENDAR.plusWorkingDays(clock.instant(), days);
    }

    private static <T> T any(List<T> all, T otherwise, Random random) {
        return all.isEmpty() ? otherwise : all.get(random.nextInt(all.size()));
    }

    private static DisputeCommand on(DisputeId id, DisputeCommand command) {
        return Wishes.with("disputeId", id, command);
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
