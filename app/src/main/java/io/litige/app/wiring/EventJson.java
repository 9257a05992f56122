package io.litige.app.wiring;

import io.litige.api.event.DisputeEvent;
import io.litige.api.event.RecordedEvent;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes and reads events under their stable names, with protected texts sealed. An event whose name nobody knows is a
 * failure: skipping it would falsify every view and the legal record.
 */
public final class EventJson extends Jackson3Serializer {
    private final EventNames names;
    private final ProtectedJson json;

    EventJson(Jackson3Serializer.Builder builder, EventNames names, ProtectedJson json) {
        super(builder);
        this.names = names;
        this.json = json;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object instanceof RecordedEvent event) {
            T content = getConverter().convert(json.bytes(event.disputeId(), event), representation);
            return new SimpleSerializedObject<>(content, representation, typeForClass(event.getClass()));
        }
        if (object == null || object instanceof Map<?, ?>) {
            return super.serialize(object, representation); // metadata
        }
        throw new SerializationException("only events of disputes are stored, not " + object.getClass());
    }

    @Override
    @SuppressWarnings("unchecked") // the type names the class
    public <S, T> T deserialize(SerializedObject<S> object) {
        var event = names.classOf(object.getType());
        if (event == null) {
            if (!isFrameworks(object.getType())) {
                throw unknown(object.getType());
            }
            return super.deserialize(object);
        }
        try {
            return object.getContentType() == JsonNode.class
                    ? (T) json.read((JsonNode) object.getData(), event)
                    : (T) json.read(getConverter().convert(object, byte[].class).getData(), event);
        } catch (tools.jackson.core.JacksonException e) {
            // Jackson quotes what it read; the cause is left out so that no text can slip into a log.
            throw new SerializationException(
                    "event " + object.getType() + " cannot be read: " + e.getOriginalMessage());
        }
    }

    /**
     * An unknown event counts as some event of a dispute, so that it reaches whoever follows disputes and fails there when
     * it is read: a reader that fails already on the name would stop for all disputes.
     */
    @Override
    public Class<?> classForType(SerializedType type) {
        var event = names.classOf(type);
        if (event != null) {
            return event;
        }
        return isFrameworks(type) ? super.classForType(type) : DisputeEvent.class;
    }

    private static boolean isFrameworks(SerializedType type) {
        return type.getName().startsWith("org.axonframework.")
                || type.getName().startsWith("java.util.")
                || type.equals(SerializedType.emptyType());
    }

    private static SerializationException unknown(SerializedType type) {
        return new SerializationException(
                "unknown event " + type.getName() + " revision " + type.getRevision() + " in the store");
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        var stored = type == null ? null : names.typeOf(type);
        return stored == null ? super.typeForClass(type) : stored;
    }
}
