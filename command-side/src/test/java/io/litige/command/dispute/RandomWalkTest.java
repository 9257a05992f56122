package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.error.Rejected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.NegotiationEvent.ProposalMade;
import io.litige.api.event.NegotiationEvent.RemedyExecuted;
import io.litige.api.value.Side;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people do in whatever order: what may never happen does not, and replay ends where life did. */
class RandomWalkTest {
    private static final int STEPS = 400;
    private static final List<Actor> PEOPLE = List.of(
            People.AGENT,
            People.COLLEAGUE,
            People.SENIOR,
            People.SUPERVISOR,
            People.FINANCE,
            People.LEGAL,
            People.STRANGER,
            Actor.SYSTEM);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverPeopleDo(long seed) {
        var random = new Random(seed);
        var dispute = new DisputeFixture().given(Wishes.register());
        var taken = new EnumMap<Step, Integer>(Step.class);
        for (int i = 0; i < STEPS; i++) {
            var step = Step.values()[random.nextInt(Step.values().length)];
            var actor = random.nextInt(4) == 0 ? PEOPLE.get(random.nextInt(PEOPLE.size())) : Stories.actor(step);
            dispute.at(dispute.now().plus(Duration.ofMinutes(random.nextInt(90))));
            if (take(dispute, actor, wish(step, dispute, random))) {
                taken.merge(step, 1, Integer::sum);
            }
        }
        assertThat(taken).as("steps taken").hasSizeGreaterThan(8);
        neverWrong(dispute.events());
        assertThat(replay(dispute.events())).isEqualTo(dispute.state());
    }

    private static boolean take(DisputeFixture dispute, Actor actor, DisputeCommand command) {
        int before = dispute.events().size();
        try {
            dispute.given(actor, command);
            assertThat(dispute.events()).hasSizeGreaterThan(before);
            return true;
        } catch (Rejected refused) {
            assertThat(refused.rejection().facts()).isNotEmpty();
            assertThat(dispute.events()).hasSize(before);
            return false;
        }
    }

    /** Names things that exist, so that more than refusals happens. */
    private static DisputeCommand wish(Step step, DisputeFixture dispute, Random random) {
        var state = dispute.state();
        var offer = state.standingOffer();
        return switch (step) {
            case ACCEPT_PROPOSAL -> offer == null ? Wishes.accept("P1") : Wishes.accept(offer);
            case EXECUTE_REMEDY -> Wishes.execute(first(state.pendingRemedies(), "R1"));
            case KEEP_PROMISE -> Wishes.keep(first(state.pendingPromises(), "W1"));
            case BREAK_PROMISE -> Wishes.breaking(first(state.pendingPromises(), "W1"));
            case MAKE_PROMISE ->
                Wishes.promise(DisputeFixture.CALENDAR.plusWorkingDays(dispute.now(), 1 + random.nextInt(3)));
            case MAKE_PROPOSAL ->
                Wishes.with(
                        "validUntil",
                        dispute.now().plus(Duration.ofDays(2)),
                        Wishes.propose(Wishes.refund(random.nextInt(1, 160) + ".00")));
            case IDENTIFY_ORIGIN -> Wishes.origin("G" + random.nextInt(1, 3));
            case RECORD_POSITION -> Wishes.position(random.nextBoolean() ? Side.CUSTOMER : Side.COMPANY);
            default -> Stories.wish(step);
        };
    }

    private static String first(List<String> ids, String otherwise) {
        return ids.isEmpty() ? otherwise : ids.getFirst();
    }

    private static void neverWrong(List<DisputeEvent> events) {
        var executed = new HashSet<String>();
        for (var event : events) {
            assertThat(event.act().occurredAt()).isBeforeOrEqualTo(event.act().recordedAt());
            if (event instanceof ProposalMade e) {
                assertThat(e.value()).isLessThanOrEqualTo(e.mandate().limit());
                assertThat(e.value().isPositive()).isTrue();
            }
            if (event instanceof RemedyExecuted e) {
                assertThat(executed.add(e.remedy())).as("executed once").isTrue();
            }
        }
    }

    private static Dispute replay(List<DisputeEvent> events) {
        var dispute = Dispute.opened((DisputeRegistered) events.getFirst(), 0);
        for (int version = 1; version < events.size(); version++) {
            dispute = dispute.evolve(events.get(version), version);
        }
        return dispute;
    }
}
