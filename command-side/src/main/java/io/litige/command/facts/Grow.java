package io.litige.command.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Copies of collections with one more element, in the order they were added. */
public final class Grow {
    private Grow() {}

    public static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        var grown = new LinkedHashMap<>(map);
        grown.put(key, value);
        return Collections.unmodifiableMap(grown);
    }

    /** The same without one key. */
    public static <K, V> Map<K, V> minus(Map<K, V> map, K key) {
        var rest = new LinkedHashMap<>(map);
        rest.remove(key);
        return Collections.unmodifiableMap(rest);
    }

    public static <T> Set<T> plus(Set<T> set, T value) {
        var grown = new LinkedHashSet<>(set);
        grown.add(value);
        return Collections.unmodifiableSet(grown);
    }

    public static <T> List<T> plus(List<T> list, T value) {
        var grown = new ArrayList<>(list);
        grown.add(value);
        return Collections.unmodifiableList(grown);
    }

    /** For maps that grow with every event of a dispute: shares what is there instead of copying it; keeps no order. */
    public static <K, V> Map<K, V> sharing(Map<K, V> map, K key, V value) {
        PMap<K, V> shared = map instanceof PMap<K, V> already ? already : HashTreePMap.from(map);
        return shared.plus(key, value);
    }
}
