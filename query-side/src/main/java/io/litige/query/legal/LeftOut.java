package io.litige.query.legal;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection.Code;
import io.litige.api.event.CommunicationEvent.RecordCorrected;
import io.litige.api.event.DisputeEvent;
import io.litige.api.event.LegalEvent.ExportRequested;
import io.litige.api.event.MediationEvent.MediationEnded;
import io.litige.api.event.MediationEvent.MediatorAnswered;
import io.litige.api.event.MediationEvent.MediatorProposalRecorded;
import io.litige.api.value.ExportProfile;
import io.litige.api.value.Protected;
import io.litige.api.value.Redaction;
import io.litige.api.value.Withholding;
import io.litige.query.stream.StoredEvent;
import io.litige.query.timeline.Veil;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the receiver of an export is not shown: whole events by their number, and texts wherever they are repeated. */
final class LeftOut {
    private final boolean mediation;
    private final Map<Long, Withholding> asked = new HashMap<>();
    private final Map<Long, Set<String>> paths = new HashMap<>();
    private final SortedMap<Long, Withholding> events = new TreeMap<>();
    private final Set<Protected> texts = new HashSet<>();

    LeftOut(ExportRequested request) {
        var profile = request.profile();
        boolean confidential = profile == ExportProfile.COURT || profile == ExportProfile.THIRD_PARTY;
        this.mediation = confidential && !Boolean.TRUE.equals(request.mediation());
        var redactions = request.redactions();
        for (var redaction : redactions == null ? List.<Redaction>of() : redactions) {
            if (redaction.path() == null) {
                asked.put(redaction.sequence(), redaction.reason());
            } else {
                paths.computeIfAbsent(redaction.sequence(), sequence -> new HashSet<>())
                        .add(redaction.path());
            }
        }
    }

    /**
     * Takes note of the next event, in order.
     *
     * @throws Rejected REDACTION_NOT_ALLOWED when there is no text where one is to be left out
     */
    void look(StoredEvent stored) {
        var event = stored.event();
        var reason = asked.get(stored.version());
        if (reason == null && mediation && saidInMediation(event)) {
            reason = Withholding.MEDIATION;
        }
        if (reason == null && event instanceof RecordCorrected correction) {
            reason = events.get(correction.targetVersion());
        }
        if (reason != null) {
            events.put(stored.version(), reason);
        }
        if (mediation && event instanceof MediationEnded ended && ended.terms() != null) {
            texts.add(ended.terms());
        }
        paths.getOrDefault(stored.version(), Set.of()).forEach(path -> texts.add(text(stored, path)));
    }

    private static boolean saidInMediation(DisputeEvent event) {
        return event instanceof MediatorProposalRecorded || event instanceof MediatorAnswered;
    }

    private static Protected text(StoredEvent stored, String path) {
        Object part = stored.event();
        for (var name : path.substring(1).split("/", -1)) {
            part = step(part, name);
        }
        if (part instanceof Protected text) {
            return text;
        }
        throw Rejected.because(
                Code.REDACTION_NOT_ALLOWED,
                Map.of("sequence", stored.version(), "path", path, "allowed", "the path of a protected text"));
    }

    private static @Nullable Object step(@Nullable Object part, String name) {
        return switch (part) {
            case Record record -> component(record, name);
            case Map<?, ?> map -> map.get(name);
            case List<?> list -> item(list, name);
            case null -> null;
            default -> null;
        };
    }

    private static @Nullable Object item(List<?> list, String name) {
        boolean there = name.matches("\\d{1,6}") && Integer.parseInt(name) < list.size();
        return there ? list.get(Integer.parseInt(name)) : null;
    }

    private static @Nullable Object component(Record record, String name) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> value(component, record))
                .orElse(null);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component that cannot be read: " + component, e);
        }
    }

    /** Texts that are hidden from everybody. */
    void hidden(Set<Protected> hidden) {
        texts.addAll(hidden);
    }

    /** Why an event is not shown; null when it is. */
    @Nullable
    Withholding event(long sequence) {
        return events.get(sequence);
    }

    /** Events that are not shown, in order. */
    SortedMap<Long, Withholding> events() {
        return events;
    }

    /** With the texts that are left out besides. */
    Veil veil(Veil profile) {
        return text -> texts.contains(text) ? text.dataClass() : profile.hides(text);
    }
}
