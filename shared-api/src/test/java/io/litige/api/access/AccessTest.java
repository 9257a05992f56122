package io.litige.api.access;

import static io.litige.api.access.Decision.DENY;
import static io.litige.api.access.Decision.HIDE;
import static io.litige.api.access.Decision.PERMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Mandate;
import io.litige.api.value.Money;
import io.litige.api.value.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Role and relation, both: the table of the design of trust, 5.2, as far as it is built. */
class AccessTest {
    private static final AgentId ME = new AgentId("me");
    private static final AgentId OTHER = new AgentId("other");
    private static final Relation STRANGERS = new Relation("billing", OTHER, Set.of(OTHER));
    private static final Relation MY_TEAM = new Relation("care", OTHER, Set.of(OTHER));
    private static final Relation MINE = new Relation("billing", ME, Set.of(ME));
    private static final Relation ONCE_MINE = new Relation("billing", OTHER, Set.of(ME, OTHER));

    /** What each role may do with a dispute of nobody it knows, of its team, of its own, and one it once had. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    AGENT,                   READ,    HIDE,   PERMIT, PERMIT, PERMIT
                    AGENT,                   DECIDE,  HIDE,   PERMIT, PERMIT, PERMIT
                    AGENT,                   APPROVE, HIDE,   DENY,   DENY,   DENY
                    AGENT,                   EXPORT,  HIDE,   DENY,   DENY,   DENY
                    SENIOR_AGENT,            CONCLUDE,HIDE,   PERMIT, PERMIT, PERMIT
                    SUPERVISOR,              APPROVE, HIDE,   PERMIT, PERMIT, PERMIT
                    SUPERVISOR,              EXPORT,  HIDE,   DENY,   DENY,   DENY
                    INDEPENDENT_REVIEWER,    APPROVE, HIDE,   PERMIT, PERMIT, PERMIT
                    FINANCE,                 EXECUTE, PERMIT, PERMIT, PERMIT, PERMIT
                    FINANCE,                 EXPORT,  DENY,   DENY,   DENY,   DENY
                    LEGAL,                   READ,    PERMIT, PERMIT, PERMIT, PERMIT
                    LEGAL,                   EXPORT,  PERMIT, PERMIT, PERMIT, PERMIT
                    LEGAL,                   DECIDE,  DENY,   DENY,   DENY,   DENY
                    QUALITY_MANAGER,         READ,    PERMIT, PERMIT, PERMIT, PERMIT
                    QUALITY_MANAGER,         RECORD,  DENY,   DENY,   DENY,   DENY
                    AUDITOR,                 READ,    PERMIT, PERMIT, PERMIT, PERMIT
                    AUDITOR,                 RECORD,  DENY,   DENY,   DENY,   DENY
                    AUDITOR,                 EXPORT,  DENY,   DENY,   DENY,   DENY
                    EXTERNAL_AGENT,          READ,    HIDE,   HIDE,   PERMIT, PERMIT
                    EXTERNAL_AGENT,          DECIDE,  HIDE,   HIDE,   DENY,   DENY
                    INTEGRATION,             RECORD,  HIDE,   PERMIT, PERMIT, PERMIT
                    ADMIN,                   READ,    HIDE,   HIDE,   HIDE,   HIDE
                    ADMIN,                   ADMINISTER, HIDE, HIDE,  HIDE,   HIDE
                    POLICY_OWNER,            READ,    HIDE,   HIDE,   HIDE,   HIDE
                    DATA_PROTECTION_OFFICER, READ,    PERMIT, PERMIT, PERMIT, PERMIT
                    DATA_PROTECTION_OFFICER, PROTECT, PERMIT, PERMIT, PERMIT, PERMIT
                    DATA_PROTECTION_OFFICER, DECIDE,  DENY,   DENY,   DENY,   DENY
                    LEGAL,                   CONFIRM_ERASURE, PERMIT, PERMIT, PERMIT, PERMIT
                    LEGAL,                   PROTECT, DENY,   DENY,   DENY,   DENY
                    SYSTEM,                  EXPIRE,  PERMIT, PERMIT, PERMIT, PERMIT
                    """)
    void roleAndRelationDecideTogether(
            Role role, Action action, Decision strangers, Decision team, Decision mine, Decision onceMine) {
        var actor = actor(Set.of(role));

        assertThat(Access.decide(actor, action, STRANGERS)).isEqualTo(strangers);
        assertThat(Access.decide(actor, action, MY_TEAM)).isEqualTo(team);
        assertThat(Access.decide(actor, action, MINE)).isEqualTo(mine);
        assertThat(Access.decide(actor, action, ONCE_MINE)).isEqualTo(onceMine);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void whoeverMayNotReadADisputeNeverLearnsThatItExists(Action action) {
        for (var role : EnumSet.complementOf(EnumSet.copyOf(Action.READ.roles()))) {
            assertThat(Access.decide(actor(Set.of(role)), action, MINE))
                    .as("%s", role)
                    .isEqualTo(HIDE);
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void withoutADisputeTheRoleAloneDecides(Action action) {
        for (var role : Role.values()) {
            assertThat(Access.decide(actor(Set.of(role)), action, null))
                    .as("%s", role)
                    .isEqualTo(action.roles().contains(role) ? PERMIT : DENY);
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void nobodyWithoutRolesMayAnything(Action action) {
        assertThat(Access.decide(actor(Set.of()), action, MINE)).isEqualTo(HIDE);
        assertThat(Access.decide(actor(Set.of()), action, null)).isEqualTo(DENY);
    }

    @Test
    void whoeverTookAccessReadsThatDisputeAndNothingElse() {
        var dispute = new DisputeId(new UUID(1, 1));
        var guest = actor(Set.of(Role.AGENT)).reading(dispute);
        assertThat(Actor.fromMetadata(guest.toMetadata())).isEqualTo(guest);
        assertThat(Access.decide(guest, Action.READ, STRANGERS, dispute)).isEqualTo(PERMIT);
        assertThat(Access.decide(guest, Action.RECORD, STRANGERS, dispute)).isEqualTo(HIDE);
        assertThat(Access.decide(guest, Action.READ, STRANGERS, new DisputeId(new UUID(1, 2))))
                .isEqualTo(HIDE);
        assertThat(Access.decide(actor(Set.of(Role.ADMIN)).reading(dispute), Action.READ, STRANGERS, dispute))
                .isEqualTo(HIDE);
    }

    @Test
    void anExternalAgentWhoIsAlsoStaffSeesTheTeam() {
        assertThat(Access.decide(actor(Set.of(Role.EXTERNAL_AGENT, Role.AGENT)), Action.READ, MY_TEAM))
                .isEqualTo(PERMIT);
    }

    @Test
    void anActIsRecordedInTheFirstRoleThatPermitsIt() {
        var actor = actor(Set.of(Role.SUPERVISOR, Role.AGENT));

        assertThat(Access.actingRole(actor, Action.RECORD)).isEqualTo(Role.AGENT);
        assertThat(Access.actingRole(actor, Action.APPROVE)).isEqualTo(Role.SUPERVISOR);
        assertThatIllegalStateException().isThrownBy(() -> Access.actingRole(actor, Action.EXPORT));
    }

    private static Actor actor(Set<Role> roles) {
        return new Actor(ME, roles, Set.of("care"), new Mandate(Money.euros("100.00"), "mandates-1"));
    }
}
