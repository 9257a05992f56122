package io.litige.command.dispute;

import io.litige.api.access.Actor;
import io.litige.api.value.AgentId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.util.Set;

/** Callers of the tests; all of team care but the stranger. */
public final class People {
    public static final String TEAM = "care";
    public static final Actor AGENT = person("anna", Role.AGENT, TEAM, "100.00");
    public static final Actor COLLEAGUE = person("bruno", Role.AGENT, TEAM, "100.00");
    public static final Actor SENIOR = person("selma", Role.SENIOR_AGENT, TEAM, "300.00");
    public static final Actor SUPERVISOR = person("sami", Role.SUPERVISOR, TEAM, "2000.00");
    public static final Actor FINANCE = person("fina", Role.FINANCE, "finance", "5000.00");
    public static final Actor LEGAL = person("lea", Role.LEGAL, "legal", "0.00");
    public static final Actor COUNSEL = person("leo", Role.LEGAL, "legal", "0.00");
    public static final Actor DPO = person("dora", Role.DATA_PROTECTION_OFFICER, "privacy", "0.00");
    public static final Actor AUDITOR = person("axel", Role.AUDITOR, "audit", "0.00");
    public static final Actor STRANGER = person("igor", Role.AGENT, "billing", "100.00");

    public static final Actor REVIEWER = person("rosa", Role.INDEPENDENT_REVIEWER, TEAM, "1000.00");

    public static final Actor QUALITY = person("quentin", Role.QUALITY_MANAGER, "quality", "0.00");

    public static final Actor SECOND_SUPERVISOR = person("simone", Role.SUPERVISOR, TEAM, "2000.00");

    public static final Actor CARRIER = person("bianca", Role.AGENT, "logistics", "100.00");

    /** Sees every dispute, and works in logistics. */
    public static final Actor FREIGHT = person("carla", Role.FINANCE, "logistics", "5000.00");

    private People() {}

    private static Actor person(String id, Role role, String team, String limit) {
        return new Actor(AgentId.of(id), Set.of(role), Set.of(team), new Mandate(Money.euros(limit), "2026-01"));
    }
}
