package io.litige.query.timeline;

import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.value.Act;
import io.litige.api.value.Protected;
import io.litige.query.stream.Correction;
import io.litige.query.stream.StoredEvent;
import io.litige.query.timeline.TimelineEntry.Corrected;
import io.litige.query.timeline.TimelineEntry.Late;
import io.litige.query.timeline.TimelineEntry.Who;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns stored events into timeline entries for one kind of reader. */
public final class Storyteller {
    /** Recorded later than this after it happened, an entry is marked late. */
    static final Duration LATE = Duration.ofHours(24);

    private final @Nullable Narrator french;
    private final @Nullable Narrator english;
    private final EventFacts facts;
    private final Veil veil;

    /**
     * @param only the one language to tell in, or null for both
     * @param veil what this reader is not shown
     */
    public Storyteller(@Nullable Language only, Veil veil) {
        this.french = only == Language.EN ? null : new Narrator(Language.FR, veil);
        this.english = only == Language.FR ? null : new Narrator(Language.EN, veil);
        this.facts = new EventFacts(veil);
        this.veil = veil;
    }

    /**
     * @param corrections what is known to correct this event, in order
     */
    public TimelineEntry tell(StoredEvent stored, List<Correction> corrections) {
        var event = stored.event();
        var act = event.act();
        var content = facts.of(event);
        return new TimelineEntry(
                stored.version(),
                stored.name(),
                stored.revision(),
                told(narrator -> narrator.tell(event)),
                told(narrator -> narrator.when(act)),
                who(act),
                act.occurredAt(),
                act.recordedAt(),
                stored.storedAt(),
                act.requestId(),
                act.why() == null ? null : Shown.of(act.why(), veil),
                late(act),
                event instanceof RecordCorrected correction ? Long.valueOf(correction.targetVersion()) : null,
                corrections.stream()
                        .flatMap(correction -> corrected(stored, content, correction).stream())
                        .toList(),
                content);
    }

    private Who who(Act act) {
        return new Who(act.actor(), act.role(), act.channel(), told(narrator -> narrator.who(act)));
    }

    private @Nullable Late late(Act act) {
        var delay = Duration.between(act.occurredAt(), act.recordedAt());
        return delay.compareTo(LATE) > 0 ? new Late(delay, told(narrator -> narrator.late(delay))) : null;
    }

    private List<Corrected> corrected(StoredEvent stored, Map<String, Object> content, Correction correction) {
        var event = correction.event();
        return new TreeMap<>(event.fields())
                .entrySet().stream()
                        .map(field -> corrected(stored, content, correction, field.getKey(), field.getValue()))
                        .toList();
    }

    private Corrected corrected(
            StoredEvent stored, Map<String, Object> content, Correction correction, String field, Protected value) {
        var event = correction.event();
        Object original = field.equals("occurredAt") ? stored.event().act().occurredAt() : content.get(field);
        return new Corrected(
                correction.version(),
                field,
                original,
                Shown.of(value, veil),
                event.act().recordedAt(),
                Shown.of(event.reason(), veil),
                told(narrator -> narrator.corrected(correction, field, value, stored.event())));
    }

    private Told told(Function<Narrator, String> say) {
        return new Told(french == null ? null : say.apply(french), english == null ? null : say.apply(english));
    }
}
