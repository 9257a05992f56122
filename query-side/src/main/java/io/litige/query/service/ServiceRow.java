package io.litige.query.service;

import io.litige.api.access.Relation;
import io.litige.api.access.Relations;
import io.litige.api.event.AftercareEvent.AnswerReviewed;
import io.litige.api.event.CommunicationEvent.CommunicationRecorded;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LifecycleEvent.DisputeRegistered;
import io.litige.api.event.LifecycleEvent.DisputeReopened;
import io.litige.api.event.LifecycleEvent.DisputeResolved;
import io.litige.api.policy.SamplingPolicies;
import io.litige.api.policy.SamplingPolicy;
import io.litige.api.value.Direction;
import io.litige.api.value.DisputeId;
import io.litige.api.value.Phase;
import io.litige.query.projection.Phases;
import io.litige.query.projection.Times;
import io.litige.query.projection.ViewRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dispute as its team's service sees it: a fold over its events, with no person in it.
 *
 * @param resolutions in order; only the last can still last
 * @param answers in the sample
 */
record ServiceRow(
        DisputeId id,
        long version,
        Phase phase,
        String team,
        Targets targets,
        List<Resolution> resolutions,
        List<Answer> answers)
        implements ViewRow {
    ServiceRow {
        resolutions = List.copyOf(resolutions);
        answers = List.copyOf(answers);
    }

    /**
     * @param reopenedAt null while it lasts
     */
    record Resolution(Instant resolvedAt, @Nullable Instant reopenedAt) {}

    /**
     * @param marks sum of the four marks; null before it was looked at again
     */
    record Answer(
            String communication,
            Instant answeredAt,
            String policyVersion,
            @Nullable Integer marks) {
        @Nullable
        BigDecimal score() {
            return marks == null
                    ? null
                    : BigDecimal.valueOf(marks).movePointRight(2).divide(BigDecimal.valueOf(400));
        }
    }

    @Override
    public UUID disputeId() {
        return id.value();
    }

    /** What was opened by mistake, or goes on in another dispute, counts in no figure. */
    boolean counts() {
        return phase != Phase.VOIDED && phase != Phase.MERGED;
    }

    /**
     * @throws IllegalStateException when the first event is not a registration
     */
    static ServiceRow evolve(@Nullable ServiceRow row, DisputeEvent event, long version, SamplingPolicies sampling) {
        var before = row;
        if (event instanceof DisputeRegistered e) {
            before = new ServiceRow(
                    e.disputeId(), version, Phase.REGISTERED, e.team(), Targets.NONE, List.of(), List.of());
        }
        if (before == null) {
            throw new IllegalStateException("a dispute starts with its registration");
        }
        var phase = Phases.after(before.phase, event);
        return new ServiceRow(
                before.id,
                version,
                phase,
                team(before.team, event),
                before.targets.after(event, Phases.isOpen(phase)),
                before.resolved(event),
                before.answered(event, sampling));
    }

    /** Whoever owns it, the team counts. */
    private static String team(String team, DisputeEvent event) {
        return Relations.evolve(new Relation(team, null, Set.of()), event).team();
    }

    private List<Resolution> resolved(DisputeEvent event) {
        var all = new ArrayList<>(resolutions);
        switch (event) {
            case DisputeResolved e -> all.add(new Resolution(e.act().occurredAt(), null));
            case DisputeReopened e ->
                all.replaceAll(resolution -> resolution.reopenedAt() == null
                        ? new Resolution(resolution.resolvedAt(), e.act().occurredAt())
                        : resolution);
            default -> {}
        }
        return all;
    }

    private List<Answer> answered(DisputeEvent event, SamplingPolicies sampling) {
        var all = new ArrayList<>(answers);
        if (event instanceof CommunicationRecorded e && e.direction() == Direction.OUTBOUND && e.substantive()) {
            sampling.on(Times.dayAtSeat(e.act().occurredAt()))
                    .filter(policy -> policy.samples(id, e.id()))
                    .map(SamplingPolicy::version)
                    .ifPresent(policy -> all.add(new Answer(e.id(), e.act().occurredAt(), policy, null)));
        }
        if (event instanceof AnswerReviewed e) {
            all.replaceAll(answer -> answer.communication().equals(e.communication())
                    ? new Answer(
                            answer.communication(),
                            answer.answeredAt(),
                            answer.policyVersion(),
                            e.correctness() + e.completeness() + e.clarity() + e.tone())
                    : answer);
        }
        return all;
    }
}
