package org.qms4j.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object with named fields: a record or an Immutables type. */
final class Fields<T> extends Shape<T> {
    static final String CASE = "is";

    /** One field: its name, its shape, and how it is taken from a value. */
    record Field(String name, Shape<Object> shape, Getter getter) {}

    /** Takes a field from a value. */
    interface Getter {
        Object get(Object owner);
    }

    /** Makes a value of the fields in the order of their names. */
    interface Maker<T> {
        T make(@Nullable Object[] values);
    }

    private final List<Field> fields;
    private final Maker<T> maker;

    /** The fields come in ascending order of their names. */
    Fields(List<Field> fields, Maker<T> maker) {
        this.fields = fields;
        this.maker = maker;
    }

    @Override
    void write(T value, ImageOut out) {
        write(value, null, out);
    }

    void write(T value, @Nullable String tag, ImageOut out) {
        out.writer.beginObject();
        boolean tagged = tag == null;
        for (Field field : fields) {
            if (!tagged && field.name().compareTo(CASE) > 0) {
                writeTag(tag, out);
                tagged = true;
            }
            write(field, value, out);
        }
        if (!tagged) {
            writeTag(tag, out);
        }
        out.writer.endObject();
    }

    private static void writeTag(@Nullable String tag, ImageOut out) {
        out.writer.name(CASE);
        out.writer.string(String.valueOf(tag));
    }

    private static void write(Field field, Object owner, ImageOut out) {
        out.place.enter(field.name());
        Object value = out.present(field.getter().get(owner));
        if (!field.shape().isAbsent(value)) {
            out.writer.name(field.name());
            field.shape().write(value, out);
        }
        out.place.leave();
    }

    @Override
    T read(Object node, ImageIn in) {
        return read(in.members(node), 0, in);
    }

    /** Reads an object of which {@code known} members have been dealt with already. */
    T read(Map<String, Object> members, int known, ImageIn in) {
        @Nullable Object[] values = new Object[fields.size()];
        int found = known;
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            in.place.enter(field.name());
            @Nullable Object node = members.get(field.name());
            if (node == null) {
                values[i] = field.shape().whenAbsent().orElseThrow(() -> in.problem("the field is missing"));
            } else {
                values[i] = field.shape().read(node, in);
                found++;
            }
            in.place.leave();
        }
        if (found != members.size()) {
            throw in.problem("unknown field " + unknown(members));
        }
        return maker.make(values);
    }

    private String unknown(Map<String, Object> members) {
        return members.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .filter(name -> !name.equals(CASE))
                .findFirst()
                .orElse(CASE);
    }
}
