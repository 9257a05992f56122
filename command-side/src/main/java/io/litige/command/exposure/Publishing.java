package io.litige.command.exposure;

import io.litige.api.command.ExposureCommand.LowerExposure;
import io.litige.api.command.ExposureCommand.RecordEscalationThreat;
import io.litige.api.command.ExposureCommand.RecordExposure;
import io.litige.api.command.ExposureCommand.UpdatePublication;
import io.litige.api.error.Rejection.Code;
import io.litige.api.error.Violations;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.EscalationThreatened;
import io.litige.api.event.ExposureEvent.ExposureLowered;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.value.DisputeId;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.PublicationChange;
import io.litige.api.value.ThreatKind;
import io.litige.command.facts.Checks;
import io.litige.command.facts.DisputeFacts;
import io.litige.command.facts.Handling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What others say and threaten; each raises the exposure at most, none lowers it (requirement 17). */
final class Publishing {
    private static final List<ExposureLevel> RECORDABLE = Arrays.stream(ExposureLevel.values())
            .filter(level -> level != ExposureLevel.NONE)
            .toList();

    private Publishing() {}

    static List<DisputeEvent> record(RecordExposure c, Exposure now, DisputeFacts dispute, Handling handling) {
        var evidence = Objects.requireNonNullElse(c.evidence(), List.<String>of());
        var missing = missing(c);
        var violations = new Violations()
                .when(
                        c.level() == ExposureLevel.NONE,
                        Code.EXPOSURE_NOT_STATED,
                        Map.of("level", c.level(), "allowed", Checks.joined(RECORDABLE)))
                .when(
                        !missing.isEmpty(),
                        Code.PUBLICATION_INCOMPLETE,
                        Map.of("level", c.level(), "missing", Checks.joined(missing)));
        Checks.allKnown(violations, evidence, dispute.evidence(), Code.EVIDENCE_NOT_FOUND, "evidence");
        violations.reject();
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new ExposureRecorded(
                c.disputeId(),
                handling.act(),
                now.nextPublication(),
                c.level(),
                c.platform(),
                handling.personalIfAny(c.url()),
                handling.textIfAny(c.text()),
                handling.textIfAny(hash(c.text())),
                c.rating(),
                c.reach(),
                evidence));
        crisis(c.disputeId(), now, c.level(), handling, events);
        return events;
    }

    static List<DisputeEvent> update(UpdatePublication c, Exposure now, Handling handling) {
        boolean stands = Checks.known(now.publications(), c.publication(), Code.PUBLICATION_NOT_FOUND, "publication");
        var level = Objects.requireNonNullElse(c.level(), now.level());
        new Violations()
                .when(
                        !stands,
                        Code.PUBLICATION_REMOVED,
                        Map.of("publication", c.publication(), "allowed", "RecordExposure, when it came back"))
                .when(
                        !level.atLeast(now.level()),
                        Code.EXPOSURE_NOT_RAISED,
                        Map.of("level", level, "present", now.level(), "allowed", "LowerExposure, by a supervisor"))
                .when(
                        c.change() == PublicationChange.EDITED && c.text() == null && c.rating() == null,
                        Code.PUBLICATION_INCOMPLETE,
                        Map.of("change", c.change(), "missing", "text or rating"))
                .reject();
        List<DisputeEvent> events = new ArrayList<>();
        events.add(new PublicationChanged(
                c.disputeId(),
                handling.act(),
                c.publication(),
                c.change(),
                level,
                handling.textIfAny(c.text()),
                handling.textIfAny(hash(c.text())),
                c.rating(),
                c.reach()));
        if (c.level() != null) {
            crisis(c.disputeId(), now, level, handling, events);
        }
        return events;
    }

    static List<DisputeEvent> lower(LowerExposure c, Exposure now, Handling handling) {
        new Violations()
                .when(
                        c.level().atLeast(now.level()),
                        Code.EXPOSURE_NOT_LOWER,
                        Map.of("level", c.level(), "present", now.level(), "allowed", "a level below the present one"))
                .when(
                        now.crisis() && !c.level().atLeast(CrisisPolicy.OPENS_AT),
                        Code.CRISIS_OPEN,
                        Map.of("present", now.level(), "allowed", "EndCrisis first, with its lessons"))
                .reject();
        return List.of(
                new ExposureLowered(c.disputeId(), handling.act(), now.level(), c.level(), handling.text(c.reason())));
    }

    /** A threat of the press or of a review is exposure already; the others are not. */
    static List<DisputeEvent> threaten(RecordEscalationThreat c, Exposure now, Handling handling) {
        boolean exposes = c.kinds().stream().anyMatch(ThreatKind::isPublic);
        return List.of(new EscalationThreatened(
                c.disputeId(),
                handling.act(),
                c.kinds().stream().sorted().toList(),
                handling.text(c.wording()),
                exposes ? now.raised(ExposureLevel.THREAT) : now.level()));
    }

    /** Whoever states that it spreads opens a crisis, also after an earlier one has ended. */
    private static void crisis(
            DisputeId dispute, Exposure now, ExposureLevel stated, Handling handling, List<DisputeEvent> events) {
        if (!now.crisis() && stated.atLeast(CrisisPolicy.OPENS_AT)) {
            events.add(new CrisisOpened(
                    dispute, handling.act(), stated, CrisisPolicy.CLOCK_DIVISOR, CrisisPolicy.VERSION));
        }
    }

    private static List<String> missing(RecordExposure c) {
        List<String> missing = new ArrayList<>();
        if (c.level().atLeast(ExposureLevel.PUBLISHED)) {
            if (c.platform() == null || c.platform().isBlank()) {
                missing.add("platform");
            }
            if (c.url() == null || c.url().isBlank()) {
                missing.add("url");
            }
        }
        return missing;
    }

    private static @Nullable String hash(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
