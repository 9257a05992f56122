package io.litige.app.export;

import io.litige.api.event.LegalEvent;
import io.litige.api.event.LegalEvent.ExportReleased;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.PrivacyEvent.SubjectShredded;
import io.litige.app.export.ExportTable.State;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts every export that is asked for in the queue, at once or when the second person has released it. */
@Component
@Profile("query | (!command & !notary)")
@ProcessingGroup("exports")
class WhenExportsAreAskedForThenQueueThem {
    private final ExportTable table;
    private final ExportFiles files;
    private final ExportProperties properties;
    private final Clock clock;

    WhenExportsAreAskedForThenQueueThem(
            ExportTable table, ExportFiles files, ExportProperties properties, Clock clock) {
        this.table = table;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    @EventHandler
    void on(LegalEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case ExportRequested e ->
                table.asked(
                        e.exportId(),
                        e.disputeId(),
                        sequence,
                        e.profile(),
                        e.act().actor().toString(),
                        e.act().recordedAt(),
                        state(e));
            case ExportReleased e -> table.released(e.exportId());
            default -> {
                // The others take nothing out of the house.
            }
        }
    }

    /** What left with texts that are destroyed now is not kept here, nor made to its end. */
    @EventHandler
    void on(SubjectShredded event) {
        table.expire(event.disputeId()).forEach(export -> files.drop(event.disputeId(), export));
    }

    /** What was asked for long ago is not made when an installation first learns to make it. */
    private State state(ExportRequested event) {
        if (event.act().recordedAt().plus(properties.keep()).isBefore(clock.instant())) {
            return State.EXPIRED;
        }
        return event.profile().needsRelease() ? State.WAITING : State.QUEUED;
    }

    /** What was made stays as it is: a queue is no view. */
    @ResetHandler
    void reset() {
        // Every row is known by its export.
    }
}
