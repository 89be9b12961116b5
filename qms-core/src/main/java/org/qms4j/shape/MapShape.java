package org.qms4j.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A map with text or enum keys, written as an object in the order of the keys' names and left out when it is empty. */
final class MapShape<K, V> extends Shape<Map<K, V>> {
    private final Map<String, K> constants;
    private final Shape<V> values;

    /** The constants are the enum's by name; empty if keys are text. */
    MapShape(Map<String, K> constants, Shape<V> values) {
        this.constants = constants;
        this.values = values;
    }

    @Override
    void write(Map<K, V> map, ImageOut out) {
        var sorted = new TreeMap<String, V>();
        map.forEach((key, value) ->
                sorted.put(key instanceof Enum<?> constant ? constant.name() : (String) key, value));
        out.writer.beginObject();
        sorted.forEach((name, value) -> {
            out.writer.name(name);
            out.place.enter(name);
            values.write(out.present(value), out);
            out.place.leave();
        });
        out.writer.endObject();
    }

    @Override
    Map<K, V> read(Object node, ImageIn in) {
        var map = new LinkedHashMap<K, V>();
        in.members(node).forEach((name, value) -> {
            in.place.enter(name);
            map.put(key(name, in), values.read(value, in));
            in.place.leave();
        });
        return map;
    }

    @SuppressWarnings("unchecked")
    private K key(String name, ImageIn in) {
        if (constants.isEmpty()) {
            return (K) name;
        }
        K constant = constants.get(name);
        if (constant == null) {
            throw in.problem("the text cannot be read");
        }
        return constant;
    }

    @Override
    boolean isAbsent(Map<K, V> map) {
        return map.isEmpty();
    }

    @Override
    Optional<Map<K, V>> whenAbsent() {
        return Optional.of(Map.of());
    }
}
