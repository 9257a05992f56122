package io.litige.app.openapi;

import io.litige.api.command.DisputeCommand;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names schemas after their types, nested types with the name of their outer one unless that is a controller; remembers which name is which type. */
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = name(type);
        types.put(name, type);
        return name;
    }

    /** The type a schema describes; null for schemas of no type of ours. */
    @Nullable
    Class<?> type(String schema) {
        return types.get(schema);
    }

    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        boolean family = outer == null || outer.isInterface() || DisputeCommand.class.isAssignableFrom(type);
        return family || outer.getSimpleName().endsWith("Controller")
                ? type.getSimpleName()
                : name(outer) + type.getSimpleName();
    }
}
