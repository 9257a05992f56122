package io.litige.query.queue;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.ExposureEvent.CrisisEnded;
import io.litige.api.event.ExposureEvent.CrisisOpened;
import io.litige.api.event.ExposureEvent.EscalationThreatened;
import io.litige.api.event.ExposureEvent.ExposureLowered;
import io.litige.api.event.ExposureEvent.ExposureRecorded;
import io.litige.api.event.ExposureEvent.PublicationChanged;
import io.litige.api.value.ExposureLevel;
import io.litige.api.value.ThreatKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * How public a line is (requirements 17 to 20).
 *
 * @param threats every kind threatened so far, in the order of {@link ThreatKind}
 */
record Publicity(ExposureLevel level, boolean crisis, List<ThreatKind> threats) {
    static final Publicity NONE = new Publicity(ExposureLevel.NONE, false, List.of());

    Publicity {
        threats = List.copyOf(threats);
    }

    Publicity after(DisputeEvent event) {
        return switch (event) {
            case ExposureRecorded e -> new Publicity(e.level().atLeast(level) ? e.level() : level, crisis, threats);
            case PublicationChanged e -> new Publicity(e.level(), crisis, threats);
            case ExposureLowered e -> new Publicity(e.to(), crisis, threats);
            case EscalationThreatened e ->
                new Publicity(
                        e.level(),
                        crisis,
                        Stream.concat(threats.stream(), e.kinds().stream())
                                .distinct()
                                .sorted()
                                .toList());
            case CrisisOpened e -> new Publicity(level, true, threats);
            case CrisisEnded e -> new Publicity(level, false, threats);
            default -> this;
        };
    }
}
