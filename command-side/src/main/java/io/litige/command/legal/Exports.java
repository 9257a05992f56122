package io.litige.command.legal;

import io.litige.api.command.LegalCommand.RequestExport;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.command.facts.Handling;
import java.util.List;

/** Exports leave a trace in the timeline they export; the request's id is the export's id. */
final class Exports {
    private Exports() {}

    static List<DisputeEvent> decide(RequestExport c, Handling handling) {
        return List.of(new ExportRequested(
                c.disputeId(),
                handling.act(),
                handling.call().requestId(),
                c.profile(),
                c.language(),
                handling.text(c.purpose())));
    }
}
