package io.litige.app.security;

import io.litige.api.value.AgentId;
import io.litige.api.value.Role;
import java.util.List;
import java.util.Locale;

/** The people and the client of the demo: one for each way of working with disputes. */
enum DemoUser {
    AGENT(Role.AGENT, "care"),
    SENIOR(Role.SENIOR_AGENT, "care"),
    SUPERVISOR(Role.SUPERVISOR, "care"),
    REVIEWER(Role.INDEPENDENT_REVIEWER, "care"),
    FINANCE(Role.FINANCE),
    LEGAL(Role.LEGAL),
    /** The second lawyer, for what needs two persons. */
    COUNSEL(Role.LEGAL),
    QUALITY(Role.QUALITY_MANAGER),
    DPO(Role.DATA_PROTECTION_OFFICER),
    AUDITOR(Role.AUDITOR),
    ADMIN(Role.ADMIN),
    EXTERNAL(Role.EXTERNAL_AGENT, "logistics"),
    INTEGRATION(Role.INTEGRATION, "care");

    private final Role role;
    private final List<String> teams;

    DemoUser(Role role, String... teams) {
        this.role = role;
        this.teams = List.of(teams);
    }

    /** {@code demo-agent}: client id, subject of its tokens and agent id. */
    String id() {
        return "demo-" + name().toLowerCase(Locale.ROOT);
    }

    AgentId agentId() {
        return AgentId.of(id());
    }

    Role role() {
        return role;
    }

    List<String> teams() {
        return teams;
    }
}
