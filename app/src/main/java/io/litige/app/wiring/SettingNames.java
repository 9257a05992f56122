package io.litige.app.wiring;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.ResolvableType;

/**
 * Names of all settings the product reads, as a tree: what records declare, with a node for any key of a map and any
 * place of a list.
 */
final class SettingNames {
    /** A known beginning of a name. */
    private static final class Node {
        private final Map<String, Node> children = new TreeMap<>();
        private @Nullable Node any;
        private boolean value;

        Node child(String dashed) {
            return children.computeIfAbsent(dashed, ignored -> new Node());
        }

        Node any() {
            any = any == null ? new Node() : any;
            return any;
        }
    }

    private final Node root = new Node();

    /** One value that no record declares. */
    void add(String name) {
        node(name).value = true;
    }

    /**
     * What a record of settings declares.
     *
     * @throws IllegalStateException when it is made of something whose names cannot be told
     */
    void add(String prefix, Class<?> settings) {
        fill(node(prefix), ResolvableType.forClass(settings));
    }

    private Node node(String name) {
        var node = root;
        for (var element : name.split("\\.")) {
            node = node.child(element);
        }
        return node;
    }

    private static void fill(Node node, ResolvableType type) {
        var raw = type.toClass();
        if (Map.class.isAssignableFrom(raw)) {
            fill(node.any(), type.asMap().getGeneric(1));
        } else if (Collection.class.isAssignableFrom(raw)) {
            // Values may stand in one line, separated by commas.
            node.value = true;
            fill(node.any(), type.asCollection().getGeneric(0));
        } else if (raw.isRecord()) {
            for (var component : raw.getRecordComponents()) {
                fill(node.child(dashed(component)), ResolvableType.forType(component.getGenericType(), type));
            }
            // One that wraps a single value is read from its text.
            node.value = raw.getRecordComponents().length == 1;
        } else if (raw.getName().startsWith("io.litige.") && !raw.isEnum()) {
            throw new IllegalStateException(raw + " is no record: the names of its settings are unknown");
        } else {
            node.value = true;
        }
    }

    private static String dashed(RecordComponent component) {
        return DataObjectPropertyName.toDashedForm(component.getName());
    }

    /**
     * Whether the product reads a setting of that name.
     *
     * @param empty whether it is set to nothing, as a key of YAML is under which all lines are comments
     * @param variable whether it comes from an environment variable, where dashes are lost or have become dots
     */
    boolean contains(ConfigurationPropertyName name, boolean empty, boolean variable) {
        return reads(root, name, 0, empty, variable);
    }

    private static boolean reads(Node node, ConfigurationPropertyName name, int from, boolean empty, boolean variable) {
        int size = name.getNumberOfElements();
        if (from == size) {
            return node.value || empty;
        }
        var any = node.any;
        if (any != null && reads(any, name, from + 1, empty, variable)) {
            return true;
        }
        int longest = variable ? size : from + 1;
        for (int to = from + 1; to <= longest; to++) {
            var child = child(node, name, from, to);
            if (child != null && reads(child, name, to, empty, variable)) {
                return true;
            }
        }
        return false;
    }

    /** Elements of a variable's name may be one name that was written with dashes. */
    private static @Nullable Node child(Node node, ConfigurationPropertyName name, int from, int to) {
        boolean one = to == from + 1;
        var wanted = one
                ? name.getElement(from, Form.UNIFORM)
                : name.subName(from).chop(to - from).toString();
        return node.children.entrySet().stream()
                .filter(child -> child.getKey().replace("-", one ? "" : ".").equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The longest known beginning of a name and what may follow it, as {@code litige.exports: keep}. */
    String beside(ConfigurationPropertyName name) {
        var node = root;
        int known = 0;
        while (known < name.getNumberOfElements()) {
            var next = child(node, name, known, known + 1);
            if (next == null) {
                break;
            }
            node = next;
            known++;
        }
        return name.chop(known) + ": " + String.join(", ", node.children.keySet());
    }

    /** Every name, with {@code *} for keys and places; for tests and documentation. */
    List<String> all() {
        return names(root).stream().sorted().collect(Collectors.toList());
    }

    private static List<String> names(Node node) {
        var below = new TreeMap<>(node.children);
        if (node.any != null) {
            below.put("*", node.any);
        }
        var names = below.entrySet().stream()
                .flatMap(child -> names(child.getValue()).stream()
                        .map(rest -> rest.isEmpty() ? child.getKey() : child.getKey() + "." + rest))
                .collect(Collectors.toList());
        if (node.value) {
            names.add("");
        }
        return names;
    }
}
