package io.litige.command.lifecycle;

import io.litige.api.command.Registration;
import io.litige.api.command.Registration.Claim;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.AssignmentEvent.OwnerAssigned;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.ClocksStarted;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.value.AssignmentKind;
import io.litige.api.value.Criticality;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Ground;
import io.litige.command.clock.ClockPolicy;
import io.litige.command.facts.Certified;
import io.litige.command.facts.Handling;
import io.litige.command.facts.Skills.Occasion;
import io.litige.command.facts.Skills.Use;
import io.litige.command.ground.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a registration into the first events of a dispute: its number, its clocks, its owner. */
public final class Opening {
    private Opening() {}

    /**
     * @param owned whether the caller becomes its owner at once
     * @throws io.litige.api.error.Rejected {@link Code#TEAM_UNKNOWN} and every lack of a ground or amount, all at once
     */
    public static List<DisputeEvent> decide(DisputeId id, Registration asked, boolean owned, Handling handling) {
        var violations = new Violations();
        var team = asked.team() == null ? onlyTeam(handling) : asked.team();
        violations.when(
                team == null,
                Code.TEAM_UNKNOWN,
                java.util.Map.of("yourTeams", handling.actor().teams()));
        Completeness.check(asked, violations);
        violations.reject();
        return events(id, asked, Objects.requireNonNull(team), owned, handling);
    }

    private static @Nullable String onlyTeam(Handling handling) {
        var teams = handling.actor().teams();
        return teams.size() == 1 ? teams.iterator().next() : null;
    }

    private static List<DisputeEvent> events(
            DisputeId id, Registration asked, String team, boolean owned, Handling handling) {
        var act = handling.act();
        var criticality = Objects.requireNonNullElse(asked.criticality(), Criticality.NORMAL);
        List<DisputeEvent> events = new ArrayList<>();
        events.add(registered(id, asked, team, criticality, handling));
        events.add(new ClocksStarted(
                id, act, ClockPolicy.start(act.occurredAt(), criticality, handling.calendar()), ClockPolicy.VERSION));
        if (owned) {
            Certified.check(
                    new Occasion(
                            Use.ASSIGNMENT,
                            handling.actor().id(),
                            null,
                            asked.grounds().stream().map(Claim::kind).collect(Collectors.toSet()),
                            asked.partyType(),
                            0,
                            team),
                    handling);
            events.add(new OwnerAssigned(id, act, handling.actor().id(), team, AssignmentKind.TAKEN_AT_REGISTRATION));
        }
        return events;
    }

    private static DisputeRegistered registered(
            DisputeId id, Registration asked, String team, Criticality criticality, Handling handling) {
        return new DisputeRegistered(
                id,
                handling.act(),
                handling.customer(),
                asked.partyType(),
                criticality,
                handling.personal(asked.customer().ref()),
                handling.personalIfAny(asked.customer().name()),
                handling.personalIfAny(asked.customer().contact()),
                team,
                asked.journeyStage(),
                asked.product(),
                asked.site(),
                asked.source(),
                handling.text(asked.summary()),
                handling.text(asked.statement()),
                handling.textIfAny(asked.expectedOutcome()),
                grounds(asked.grounds()),
                asked.customerDisputedAmount());
    }

    private static List<Ground> grounds(List<Claim> claims) {
        List<Ground> grounds = new ArrayList<>();
        for (var claim : claims) {
            grounds.add(Claims.ground("G" + (grounds.size() + 1), claim));
        }
        return grounds;
    }
}
