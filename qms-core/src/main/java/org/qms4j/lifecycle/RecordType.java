package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.qms4j.actor.Role;
import org.qms4j.spi.record.Attribute;

/**
 * A type of record: how it is called, by what it is found, who may read it, and how older forms are brought up to date.
 *
 * @param name the type in keys, actions and the journal, such as {@code complaint}
 * @param type the Java type
 * @param readers who may read records of the type
 * @param attributes the attributes and how they are taken from a record
 * @param upcasters what brings an image from schema 1 to 2, from 2 to 3 and so on
 * @param <A> the Java type
 */
public record RecordType<A>(
        String name,
        Class<A> type,
        Set<Role> readers,
        Map<Attribute, Function<A, Optional<String>>> attributes,
        List<UnaryOperator<Map<String, Object>>> upcasters) {
    /**
     * Declares a type without attributes.
     *
     * @param name the type in keys
     * @param type the Java type
     * @param readers who may read records of the type
     * @param <A> the Java type
     * @return the type
     */
    public static <A> RecordType<A> of(String name, Class<A> type, Role... readers) {
        return new RecordType<>(name, type, Set.of(readers), Map.of(), List.of());
    }

    /**
     * Adds an attribute. It must not be taken from a personal value, which can be erased.
     *
     * @param attribute the attribute
     * @param value how it is taken from a record
     * @return the type with the attribute
     */
    public RecordType<A> indexed(Attribute attribute, Function<A, Optional<String>> value) {
        var more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new RecordType<>(name, type, readers, more, upcasters);
    }

    /**
     * Adds a change of the stored form.
     *
     * @param upcaster what brings the tree of the latest schema so far to the next one
     * @return the type with one more schema
     */
    public RecordType<A> upcast(UnaryOperator<Map<String, Object>> upcaster) {
        var more = new ArrayList<>(upcasters);
        more.add(upcaster);
        return new RecordType<>(name, type, readers, attributes, more);
    }

    /**
     * Returns the version of the stored form that is written.
     *
     * @return from 1
     */
    public int schema() {
        return upcasters.size() + 1;
    }

    /**
     * Returns the action of reading such a record, as the role table names it.
     *
     * @return the type's name and {@code .read}
     */
    public String reading() {
        return name + ".read";
    }

    Map<Attribute, String> attributesOf(A record) {
        var values = new LinkedHashMap<Attribute, String>();
        attributes.forEach((attribute, value) -> value.apply(record).ifPresent(text -> values.put(attribute, text)));
        return values;
    }
}
