package io.litige.app.demo;

import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.util.Set;

/** The demo's staff, as the token issuer and the staff directory of the embedded default know them. */
final class Cast {
    static final String TEAM = "care";
    static final Actor AGENT = actor("demo-agent", Role.AGENT, "100.00");
    static final Actor SENIOR = actor("demo-senior", Role.SENIOR_AGENT, "300.00");
    static final Actor SUPERVISOR = actor("demo-supervisor", Role.SUPERVISOR, "2000.00");
    static final Actor FINANCE = actor("demo-finance", Role.FINANCE, "5000.00");
    static final Actor LEGAL = actor("demo-legal", Role.LEGAL, "0.00");
    static final Actor INTEGRATION = actor("demo-integration", Role.INTEGRATION, "0.00");

    private Cast() {}

    /** Whoever may grant that much. */
    static Actor approverOf(Money amount) {
        return amount.exceeds(SUPERVISOR.mandate().limit()) ? FINANCE : SUPERVISOR;
    }

    private static Actor actor(String id, Role role, String limit) {
        return new Actor(AgentId.of(id), Set.of(role), Set.of(TEAM), new Mandate(Money.euros(limit), "mandates-demo"));
    }
}
