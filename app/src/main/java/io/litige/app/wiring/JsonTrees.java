package io.litige.app.wiring;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies JSON trees into the one form that is stored: keys sorted, no nulls, only types every reader takes alike. */
final class JsonTrees {
    /** Whole numbers up to here are the same in every language. */
    private static final long EXACT = 1L << 53;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTrees() {}

    /**
     * Where a node stands; spelt out only when somebody asks.
     *
     * @param name within an object, null within an array
     */
    record Place(@Nullable Place parent, @Nullable String name, int index) {
        private static final Place ROOT = new Place(null, null, 0);

        JsonPointer pointer() {
            if (parent == null) {
                return JsonPointer.empty();
            }
            return name != null
                    ? parent.pointer().appendProperty(name)
                    : parent.pointer().appendIndex(index);
        }
    }

    /** Says what stands in place of a node, or null to keep it and look inside. */
    @FunctionalInterface
    interface Replacement {
        @Nullable
        JsonNode of(Place where, JsonNode node);
    }

    static JsonNode copy(JsonNode tree, Replacement replacement) {
        return copy(Place.ROOT, tree, replacement);
    }

    private static JsonNode copy(Place where, JsonNode node, Replacement replacement) {
        var other = replacement.of(where, node);
        if (other != null) {
            return other;
        }
        return switch (node) {
            case ObjectNode object -> copyObject(where, object, replacement);
            case ArrayNode array -> copyArray(where, array, replacement);
            default -> checked(where, node);
        };
    }

    private static ObjectNode copyObject(Place where, ObjectNode object, Replacement replacement) {
        var sorted = new TreeMap<String, JsonNode>();
        object.forEachEntry((name, value) -> {
            if (!value.isNull()) {
                sorted.put(name, copy(new Place(where, name, 0), value, replacement));
            }
        });
        return NODES.objectNode().setAll(sorted);
    }

    private static ArrayNode copyArray(Place where, ArrayNode array, Replacement replacement) {
        var copy = NODES.arrayNode(array.size());
        for (int i = 0; i < array.size(); i++) {
            copy.add(copy(new Place(where, null, i), array.get(i), replacement));
        }
        return copy;
    }

    private static JsonNode checked(Place where, JsonNode node) {
        boolean inexact = node.isNumber()
                && !(node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) < EXACT);
        if (inexact || node.isPojo() || node.isBinary()) {
            throw new IllegalArgumentException(
                    "what stands at " + where.pointer() + " cannot be stored exactly: write it as text");
        }
        return node;
    }
}
