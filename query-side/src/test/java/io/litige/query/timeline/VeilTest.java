package io.litige.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Actor;
import io.litige.api.event.LegalEvent.LegalReferred;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import io.litige.query.stream.Golden;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VeilTest {
    @ParameterizedTest
    @EnumSource(Role.class)
    void aPrivilegedQuestionIsForLegalStaffAlone(Role role) {
        var reader = new Actor(AgentId.of("x"), Set.of(role), Set.of("care"), new Mandate(Money.euros("0.00"), "none"));
        var told = new Narrator(Language.FR, Veil.of(reader)).tell(Golden.full(LegalReferred.class));

        assertThat(told.contains("opposable")).isEqualTo(role == Role.LEGAL);
    }
}
