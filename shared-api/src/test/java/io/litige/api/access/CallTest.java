package io.litige.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.litige.api.value.AgentId;
import io.litige.api.value.Channel;
import io.litige.api.value.Mandate;
import io.litige.api.value.MandateLimits;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who acts must arrive as it was sent, through every store and over every wire. */
class CallTest {
    private static final Actor ACTOR = new Actor(
            new AgentId("demo-senior"),
            Set.of(Role.SENIOR_AGENT, Role.AGENT),
            Set.of("care", "billing"),
            new Mandate(Money.euros("300.00"), "mandates-1"));
    private static final Call CALL = new Call(ACTOR, UUID.randomUUID(), 12L, Channel.PHONE);

    @Test
    void survivesAsMetadata() {
        assertThat(Call.fromMetadata(CALL.toMetadata())).isEqualTo(CALL);
    }

    @Test
    void survivesAsJsonWhichForgetsTheTypesOfNumbers() {
        var json = JsonMapper.builder().build();
        Map<String, Object> back = json.readValue(json.writeValueAsString(CALL.toMetadata()), new TypeReference<>() {});

        assertThat(Call.fromMetadata(back)).isEqualTo(CALL);
    }

    @Test
    void limitsOverSeveralActsSurviveEachOneOrNone() {
        var limits = new MandateLimits(null, Money.euros("250.00"), Money.euros("3000.00"));
        var limited = new Actor(
                ACTOR.id(), ACTOR.roles(), ACTOR.teams(), new Mandate(Money.euros("300.00"), "mandates-1", limits));

        assertThat(Actor.fromMetadata(limited.toMetadata())).isEqualTo(limited);
    }

    @Test
    void aCallWithoutVersionHasNone() {
        var call = new Call(ACTOR, UUID.randomUUID(), null, Channel.API);

        assertThat(Call.fromMetadata(call.toMetadata())).isEqualTo(call);
    }

    @Test
    void theSystemsCallSurvivesToo() {
        var call = Call.system(UUID.randomUUID());

        assertThat(Call.fromMetadata(call.toMetadata())).isEqualTo(call);
    }

    @Test
    void aMessageWithoutActorIsRefused() {
        var data = new HashMap<>(CALL.toMetadata());
        data.remove("actor");

        assertThatIllegalArgumentException().isThrownBy(() -> Call.fromMetadata(data));
    }

    @Test
    void aMessageWithoutRequestIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Call.fromMetadata(ACTOR.toMetadata()));
    }
}
