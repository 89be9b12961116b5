package org.qms4j.shape;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qms4j.privacy.Guarded;
import org.qms4j.spi.image.Image;

/** A guarded value: its commitment in the image, the value and its salt beside it, both under the value's place. */
final class GuardedShape<T, G extends Guarded<T>> extends Shape<G> {
    static final String VALUE = "value";
    static final String SALT = "salt";

    private final Shape<T> values;
    private final BiFunction<T, String, G> stored;
    private final Function<String, G> erased;

    GuardedShape(Shape<T> values, BiFunction<T, String, G> stored, Function<String, G> erased) {
        this.values = values;
        this.stored = stored;
        this.erased = erased;
    }

    @Override
    void write(G guarded, ImageOut out) {
        String place = out.place.toString();
        if (out.open && !guarded.isErased()) {
            values.write(guarded.get(), out);
            return;
        }
        if (guarded.isErased()) {
            out.writer.string(guarded.commitment(place, ""));
            return;
        }
        T value = guarded.get();
        Object node = value instanceof String ? value : node(value, out.place);
        out.writer.string(guarded.commitment(place, canonical(node)));
        out.personal.put(place, Map.of(SALT, guarded.salt(), VALUE, node));
    }

    @Override
    G read(Object node, ImageIn in) {
        String commitment = in.text(node);
        @Nullable Object kept = in.personal.get(in.place.toString());
        if (kept == null) {
            in.erased.add(in.place.toString());
            return erased.apply(commitment);
        }
        Map<String, Object> parts = in.members(kept);
        String salt = in.text(parts.getOrDefault(SALT, ""));
        return stored.apply(values.read(parts.getOrDefault(VALUE, ""), in), salt);
    }

    private Object node(T value, Place place) {
        var out = new ImageOut(false);
        out.writer.beginObject();
        out.writer.name(VALUE);
        values.write(value, out);
        out.writer.endObject();
        if (!out.personal.isEmpty()) {
            throw new ShapeException(place, "a guarded value holds no other one");
        }
        return out.image().tree().getOrDefault(VALUE, "");
    }

    /** The text a commitment is made over. */
    static String canonical(Object node) {
        return Image.of(Map.of(VALUE, node)).json();
    }
}
