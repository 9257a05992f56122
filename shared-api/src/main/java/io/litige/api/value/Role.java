package io.litige.api.value;

/** What a person or a client is to the company; granted by the identity provider (lifecycle, roles). */
public enum Role {
    AGENT,
    SENIOR_AGENT,
    SUPERVISOR,
    INDEPENDENT_REVIEWER,
    FINANCE,
    LEGAL,
    QUALITY_MANAGER,
    POLICY_OWNER,
    EXTERNAL_AGENT,
    DATA_PROTECTION_OFFICER,
    AUDITOR,
    ADMIN,
    INTEGRATION,
    SYSTEM
}
