package io.litige.app.wiring;

import io.litige.app.store.EventLog;

/** Refuses to start on a record this version cannot read to the end: an event nobody knows would be missing from every view and export. */
final class IntegrityCheck {
    IntegrityCheck(EventLog record, EventNames names) {
        var unknown = record.types().stream()
                .filter(stored -> !names.knows(stored.name(), stored.revision()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new StartupRefused(
                    "The event store holds events this version does not know: " + unknown,
                    "Start the version that wrote them, or a newer one.");
        }
    }
}
