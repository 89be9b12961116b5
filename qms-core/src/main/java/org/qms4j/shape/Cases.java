package org.qms4j.shape;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sealed type: each value is written as its case, marked with the case's simple name. */
final class Cases<T> extends Shape<T> {
    private final Map<String, Fields<Object>> byName;

    Cases(Map<String, Fields<Object>> byName) {
        this.byName = byName;
    }

    @Override
    void write(T value, ImageOut out) {
        String name = value.getClass().getSimpleName();
        Objects.requireNonNull(byName.get(name)).write(value, name, out);
    }

    @Override
    @SuppressWarnings("unchecked")
    T read(Object node, ImageIn in) {
        Map<String, Object> members = in.members(node);
        @Nullable Object tag = members.get(Fields.CASE);
        if (tag == null) {
            throw in.problem("the case is missing");
        }
        @Nullable Fields<Object> fields = byName.get(in.text(tag));
        if (fields == null) {
            throw in.problem("an unknown case");
        }
        return (T) fields.read(members, 1, in);
    }
}
