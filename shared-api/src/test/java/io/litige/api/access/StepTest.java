package io.litige.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.command.DisputeCommand;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Phase;
import io.litige.api.value.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Relation UNOWNED = new Relation("care", null, Set.of());

    @Test
    void everyCommandHasExactlyOneStep() {
        List<Class<?>> commands = new ArrayList<>();
        for (var family : DisputeCommand.class.getPermittedSubclasses()) {
            commands.addAll(List.of(family.getPermittedSubclasses()));
        }
        assertThat(Arrays.stream(Step.values()).<Class<?>>map(Step::type))
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void everyPathStandsUnderItsDispute() {
        assertThat(Step.values())
                .filteredOn(step ->
                        !step.phases().isEmpty() && !step.action().callers().isEmpty())
                .allSatisfy(step -> assertThat(step.path()).startsWith("/disputes/{disputeId}/"));
    }

    @Test
    void anAgentOfTheTeamMayAcknowledgeARegisteredDispute() {
        assertThat(Step.allowed(Phase.REGISTERED, actor(Role.AGENT, "care"), UNOWNED))
                .contains(Step.ACKNOWLEDGE, Step.CLAIM, Step.FIX_AT_ONCE)
                .doesNotContain(Step.MAKE_PROPOSAL, Step.ASSIGN_OWNER, Step.BREAK_PROMISE, Step.REQUEST_EXPORT);
    }

    @Test
    void nobodyIsShownAClaimOnADisputeThatIsOwned() {
        var owned = new Relation("care", AgentId.of("other"), Set.of());
        assertThat(Step.allowed(Phase.REGISTERED, actor(Role.AGENT, "care"), owned))
                .doesNotContain(Step.CLAIM);
    }

    @Test
    void somebodyOfAnotherTeamIsShownNothing() {
        assertThat(Step.allowed(Phase.REGISTERED, actor(Role.AGENT, "billing"), UNOWNED))
                .isEmpty();
    }

    private static Actor actor(Role role, String team) {
        return new Actor(
                AgentId.of("someone"), Set.of(role), Set.of(team), new Mandate(Money.euros("100.00"), "2026-01"));
    }
}
