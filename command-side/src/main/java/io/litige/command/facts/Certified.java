package io.litige.command.facts;

import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.value.AgentId;
import io.litige.api.value.Ground;
import io.litige.api.value.GroundKind;
import io.litige.command.facts.Skills.Lack;
import io.litige.command.facts.Skills.Occasion;
import io.litige.command.facts.Skills.Use;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses whom a certificate is missing, by its name and with the number of colleagues who hold it (requirement 45). */
public final class Certified {
    private Certified() {}

    /** Somebody is to own the dispute. */
    public static void owner(AgentId agent, String team, DisputeFacts dispute, Handling handling) {
        check(
                new Occasion(
                        Use.ASSIGNMENT, agent, null, kinds(dispute), dispute.partyType(), dispute.severity(), team),
                handling);
    }

    /** The caller uses a mandate. */
    public static void mandate(DisputeFacts dispute, Handling handling) {
        var actor = handling.actor();
        check(
                new Occasion(
                        Use.MANDATE,
                        actor.id(),
                        actor,
                        kinds(dispute),
                        dispute.partyType(),
                        dispute.severity(),
                        dispute.relation().team()),
                handling);
    }

    public static void check(Occasion occasion, Handling handling) {
        var violations = new Violations();
        for (var lack : handling.desk().skills().lacking(occasion, handling.today())) {
            violations.when(true, Code.CERTIFICATE_MISSING, facts(occasion, lack));
        }
        violations.reject();
    }

    private static Map<String, Object> facts(Occasion occasion, Lack lack) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("certificate", lack.certificate());
        facts.put("neededFor", occasion.use());
        facts.put("state", lack.expiredOn() == null ? "NOT_HELD" : "EXPIRED");
        if (lack.expiredOn() != null) {
            facts.put("expiredOn", lack.expiredOn());
        }
        facts.put("team", occasion.team());
        facts.put("holdersInTeam", lack.holders());
        facts.put("allowed", "one of the team's holders; or an administrator records the certificate");
        return facts;
    }

    private static Set<GroundKind> kinds(DisputeFacts dispute) {
        return dispute.broughtGrounds().values().stream().map(Ground::kind).collect(Collectors.toSet());
    }
}
