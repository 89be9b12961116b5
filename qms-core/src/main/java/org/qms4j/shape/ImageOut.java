package org.qms4j.shape;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.image.ImageWriter;

/** An image in the making, and the personal values set aside from it. */
final class ImageOut {
    final ImageWriter writer = new ImageWriter(2048);
    final Place place = new Place();
    final Map<String, Object> personal = new TreeMap<>();
    /** True to write guarded values as they are, for a fingerprint that is salted as a whole and kept nowhere. */
    final boolean open;

    ImageOut(boolean open) {
        this.open = open;
    }

    /** Refuses null, which has no place in an image. */
    <T> T present(@Nullable T value) {
        if (value == null) {
            throw new ShapeException(place, "is null; absence is Optional");
        }
        return value;
    }

    Image image() {
        return writer.image();
    }

    Image personal() {
        return personal.isEmpty() ? Image.EMPTY : Image.of(personal);
    }
}
