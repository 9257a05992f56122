package io.litige.api.access;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Role;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place where permission is decided; commands, queries and exports all ask here (design of trust, 5.2). */
public final class Access {
    /** Roles whose work is not tied to a team. */
    private static final Set<Role> EVERYWHERE = Set.of(
            Role.LEGAL, Role.QUALITY_MANAGER, Role.FINANCE, Role.DATA_PROTECTION_OFFICER, Role.AUDITOR, Role.SYSTEM);

    /** What somebody may do with a dispute only because their department was asked. */
    private static final Set<Action> OF_THE_ASKED = Set.of(Action.READ, Action.CONTRIBUTE, Action.RECORD);

    private Access() {}

    /**
     * @param dispute null when the action concerns no particular dispute
     */
    public static Decision decide(Actor actor, Action action, @Nullable Relation dispute) {
        boolean roleSuffices = actor.hasAny(action.roles());
        if (dispute == null) {
            return roleSuffices ? Decision.PERMIT : Decision.DENY;
        }
        boolean asked = actor.teams().stream().anyMatch(dispute.departments()::contains);
        boolean related = related(actor, dispute);
        if (!(related || asked) || !actor.hasAny(Action.READ.roles())) {
            return Decision.HIDE;
        }
        if (!related && !OF_THE_ASKED.contains(action)) {
            return Decision.DENY;
        }
        return roleSuffices ? Decision.PERMIT : Decision.DENY;
    }

    /**
     * The same for that dispute: whoever took access to it may read it for as long as that lasts, and nothing else.
     */
    public static Decision decide(Actor actor, Action action, Relation relation, DisputeId dispute) {
        boolean took = action == Action.READ && actor.reading().contains(dispute) && actor.hasAny(action.roles());
        return took ? Decision.PERMIT : decide(actor, action, relation);
    }

    /**
     * The refusal of what {@link #decide} denies: what was tried, as whom, and who may.
     *
     * @param what command or action, as the caller knows it
     */
    public static Rejected notPermitted(String what, Actor actor, Action action) {
        return Rejected.because(
                Code.ACTION_NOT_PERMITTED,
                Map.of(
                        "action",
                        what,
                        "yourRoles",
                        joined(actor.roles()),
                        "allowedRoles",
                        action.callers().isEmpty() ? "none" : joined(action.callers())));
    }

    /**
     * Lets through whoever may, whatever the dispute.
     *
     * @throws Rejected {@code ACTION_NOT_PERMITTED} otherwise
     */
    public static void demand(Actor actor, Action action) {
        if (decide(actor, action, null) != Decision.PERMIT) {
            throw notPermitted(action.name(), actor, action);
        }
    }

    /** The role an act is recorded in: the first of the actor's roles, in the order of {@link Role}, that may do it. */
    public static Role actingRole(Actor actor, Action action) {
        return actor.roles().stream()
                .filter(action.roles()::contains)
                .min(Role::compareTo)
                .orElseThrow(() -> new IllegalStateException("no role of the actor permits " + action));
    }

    /** Whether the actor may see disputes of every team. */
    public static boolean everywhere(Actor actor) {
        return actor.hasAny(EVERYWHERE);
    }

    private static String joined(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }

    private static boolean related(Actor actor, Relation dispute) {
        return everywhere(actor)
                || actor.id().equals(dispute.owner())
                || dispute.participants().contains(actor.id())
                || dispute.informed().contains(actor.id())
                || (actor.teams().contains(dispute.team()) && !Sight.of(actor).outside());
    }
}
