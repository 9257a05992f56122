package io.litige.app.wiring;

import io.litige.api.event.EventName;
import io.litige.api.event.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Stored names and revisions of events, both ways. */
public final class EventNames {
    /** Older revisions that an upcaster makes into a present one. */
    private static final Set<SerializedType> UPCAST = Set.of(SeverityFactorsAsList.FROM);

    private final Map<SerializedType, Class<? extends RecordedEvent>> classes = new HashMap<>();
    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    /**
     * @throws StartupRefused when a class has no name or two classes share one
     */
    public EventNames(Collection<? extends Class<? extends RecordedEvent>> events) {
        for (var event : events) {
            var name = event.getAnnotation(EventName.class);
            if (name == null) {
                throw new StartupRefused(event + " has no @EventName", "Give it a name that will never change.");
            }
            var type = new SimpleSerializedType(name.value(), String.valueOf(name.revision()));
            var other = classes.put(type, event);
            if (other != null) {
                throw new StartupRefused(
                        event + " and " + other + " are both stored as " + name.value(), "Rename the newer one.");
            }
            types.put(event, type);
        }
    }

    /** The event class of a stored name and revision, or null. */
    @Nullable
    Class<? extends RecordedEvent> classOf(SerializedType type) {
        return classes.get(new SimpleSerializedType(type.getName(), type.getRevision()));
    }

    /** The stored name and revision of an event class, or null. */
    @Nullable
    SerializedType typeOf(Class<?> type) {
        return types.get(type);
    }

    /** Whether it can be read: as it is, or through an upcaster. */
    boolean knows(String name, int revision) {
        return UPCAST.contains(new SimpleSerializedType(name, String.valueOf(revision)))
                || classes.containsKey(new SimpleSerializedType(name, String.valueOf(revision)));
    }
}
