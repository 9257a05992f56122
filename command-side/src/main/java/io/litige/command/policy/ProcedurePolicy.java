package io.litige.command.policy;

import io.litige.api.value.Channel;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.GroundKind;
import io.litige.api.value.PartyType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the company's standard treatments, and of the rules that choose among them (requirements 33 and 34).
 *
 * @param version stands in every choice made under it
 * @param effective first day it counts, in the company's calendar
 * @param rules in their order; the first that fits chooses, the last fits everything
 */
public record ProcedurePolicy(String version, LocalDate effective, List<Rule> rules, List<Procedure> procedures)
        implements Versioned {
    /**
     * @throws IllegalArgumentException when a rule names no procedure there is, or none fits everything
     */
    public ProcedurePolicy {
        rules = List.copyOf(rules);
        procedures = List.copyOf(procedures);
        var names = procedures.stream().map(Procedure::name).toList();
        for (var rule : rules) {
            if (!names.contains(rule.procedure())) {
                throw new IllegalArgumentException(version + ": rule " + rule.name() + " names no procedure there is");
            }
        }
        if (rules.isEmpty() || !rules.getLast().fitsAll()) {
            throw new IllegalArgumentException(version + ": the last rule must fit every dispute");
        }
    }

    /**
     * What a dispute must be for a procedure; an empty set, or severity 0, asks for nothing.
     *
     * @param kinds of which it has a ground
     * @param minSeverity 0 to 5
     * @param channels by which it was received
     */
    public record Rule(
            String name,
            String procedure,
            Set<GroundKind> kinds,
            Set<PartyType> parties,
            int minSeverity,
            Set<Channel> channels) {
        public Rule {
            kinds = Set.copyOf(Objects.requireNonNullElse(kinds, Set.of()));
            parties = Set.copyOf(Objects.requireNonNullElse(parties, Set.of()));
            channels = Set.copyOf(Objects.requireNonNullElse(channels, Set.of()));
        }

        boolean fitsAll() {
            return kinds.isEmpty() && parties.isEmpty() && minSeverity == 0 && channels.isEmpty();
        }

        boolean fits(Set<GroundKind> ofGrounds, PartyType party, int severity, Channel channel) {
            return (kinds.isEmpty() || kinds.stream().anyMatch(ofGrounds::contains))
                    && (parties.isEmpty() || parties.contains(party))
                    && severity >= minSeverity
                    && (channels.isEmpty() || channels.contains(channel));
        }
    }

    /**
     * @param steps in their order
     * @param evidence pieces it asks for
     * @param documents papers to look at
     * @param resolutionDays calendar days from receipt in which it is to be resolved; null for the clock policy's
     */
    public record Procedure(
            String name,
            List<String> steps,
            List<EvidenceType> evidence,
            List<String> documents,
            @Nullable Integer resolutionDays) {
        public Procedure {
            steps = List.copyOf(steps);
            evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
            documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
        }
    }

    /** The first rule that fits. */
    public Rule choose(Set<GroundKind> kinds, PartyType party, int severity, Channel channel) {
        return rules.stream()
                .filter(rule -> rule.fits(kinds, party, severity, channel))
                .findFirst()
                .orElseThrow();
    }

    public Procedure procedure(Rule rule) {
        return procedures.stream()
                .filter(procedure -> procedure.name().equals(rule.procedure()))
                .findFirst()
                .orElseThrow();
    }
}
