package io.litige.query.timeline;

import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.value.DisputeId;
import io.litige.query.stream.AsOf;
import io.litige.query.stream.DisputeStream;
import io.litige.query.stream.Knowledge;
import io.litige.query.stream.StoredEvent;
import io.litige.query.stream.StreamDoor;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what happened in a dispute, and how it stood at any point, from the dispute's own events. */
@Component
class Timeline {
    private final StreamDoor door;
    private final DisputeStream stream;

    Timeline(StreamDoor door, DisputeStream stream) {
        this.door = door;
        this.stream = stream;
    }

    /**
     * @param from first version to show
     * @param limit most entries to show
     */
    TimelinePage page(DisputeId dispute, Actor actor, AsOf asOf, @Nullable Language language, long from, int limit) {
        var window = new Window(from, limit);
        var index = door.open(dispute, actor, Action.READ, window::pass);
        var knowledge = Knowledge.of(index, asOf);
        var storyteller = new Storyteller(language, Veil.of(actor));
        var entries = new ArrayList<TimelineEntry>();
        try (Stream<StoredEvent> events = window.then(() -> stream.read(dispute, window.next()))) {
            events.takeWhile(event -> event.version() <= index.lastVersion())
                    .filter(event -> knowledge.includes(event.version()) && index.shows(event.version()))
                    .limit(limit)
                    .map(index::masked)
                    .map(event -> storyteller.tell(event, knowledge.correctionsOf(event.version())))
                    .forEach(entries::add);
        }
        var next = entries.isEmpty() ? null : knowledge.next(entries.getLast().version() + 1);
        return new TimelinePage(
                dispute,
                dispute.reference(),
                asOf,
                index.lastVersion(),
                knowledge.count(),
                index.missing(),
                entries,
                next);
    }

    StateThen state(DisputeId dispute, Actor actor, AsOf asOf) {
        var index = door.open(dispute, actor, Action.READ);
        var knowledge = Knowledge.of(index, asOf);
        var state = new StateFold();
        try (Stream<StoredEvent> events = stream.read(dispute, 0)) {
            events.takeWhile(event -> event.version() <= index.lastVersion())
                    .filter(event -> knowledge.includes(event.version()) && index.shows(event.version()))
                    .forEach(event -> state.add(event.event()));
        }
        return state.answer(dispute, asOf, knowledge.last(), index.lastVersion());
    }
}
