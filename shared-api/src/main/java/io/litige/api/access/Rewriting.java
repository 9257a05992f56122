package io.litige.api.access;

import io.litige.api.value.DataClass;
import io.litige.api.value.Protected;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through a record and everything in it, and puts another in its place where a text has to go. */
final class Rewriting {
    private static final String OURS = Rewriting.class.getPackageName().replaceFirst("\\.access$", "");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** Says why a text under that name in that record goes; null when it stays. */
    interface Rule {
        @Nullable
        DataClass hides(Record record, String component);

        /** What stands in its place. */
        default Protected instead(Protected text, DataClass why) {
            return Masks.hidden(text, why);
        }
    }

    private record Shape(RecordComponent[] components, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            try {
                var components = type.getRecordComponents();
                var types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record without its own constructor: " + type, e);
            }
        }
    }

    private Rewriting() {}

    /**
     * @throws ClassCastException when it is no record
     */
    @SuppressWarnings("unchecked") // A record is made anew by its own constructor.
    static <T> T of(T record, Rule rule) {
        return (T) record((Record) record, rule, null);
    }

    /** What stands under that name; null when there is no such name. */
    static @Nullable Object value(Record record, String name) {
        for (var component : SHAPES.get(record.getClass()).components()) {
            if (component.getName().equals(name)) {
                return read(record, component);
            }
        }
        return null;
    }

    /** @param within why everything around it is hidden */
    private static Record record(Record record, Rule rule, @Nullable DataClass within) {
        var shape = SHAPES.get(record.getClass());
        @Nullable Object[] parts = new @Nullable Object[shape.components().length];
        boolean changed = false;
        for (int i = 0; i < parts.length; i++) {
            var before = read(record, shape.components()[i]);
            var why = within == null ? rule.hides(record, shape.components()[i].getName()) : within;
            parts[i] = value(before, rule, why);
            changed |= parts[i] != before;
        }
        return changed ? made(shape, parts) : record;
    }

    private static @Nullable Object value(@Nullable Object value, Rule rule, @Nullable DataClass why) {
        return switch (value) {
            case null -> null;
            case Protected text -> why == null ? text : rule.instead(text, why);
            case Record record -> record.getClass().getName().startsWith(OURS) ? record(record, rule, why) : record;
            case List<?> items -> list(items, rule, why);
            case Map<?, ?> entries -> map(entries, rule, why);
            default -> value;
        };
    }

    private static List<?> list(List<?> items, Rule rule, @Nullable DataClass why) {
        var after = new ArrayList<@Nullable Object>(items.size());
        boolean changed = false;
        for (var item : items) {
            var value = value(item, rule, why);
            after.add(value);
            changed |= value != item;
        }
        return changed ? after : items;
    }

    private static Map<?, ?> map(Map<?, ?> entries, Rule rule, @Nullable DataClass why) {
        var after = new LinkedHashMap<Object, @Nullable Object>();
        boolean changed = false;
        for (var entry : entries.entrySet()) {
            var value = value(entry.getValue(), rule, why);
            after.put(entry.getKey(), value);
            changed |= value != entry.getValue();
        }
        return changed ? after : entries;
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Record made(Shape shape, @Nullable Object[] parts) {
        try {
            return (Record) shape.constructor().newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make anew " + shape.constructor(), e);
        }
    }
}
