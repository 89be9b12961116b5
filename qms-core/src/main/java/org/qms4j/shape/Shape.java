package org.qms4j.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.spi.image.Image;

/**
 * How values of one type are written and read.
 *
 * @param <T> the type
 */
public abstract class Shape<T> {
    Shape() {}

    abstract void write(T value, ImageOut out);

    abstract T read(Object node, ImageIn in);

    /** Tells whether a field with this value is left out. */
    boolean isAbsent(T value) {
        return false;
    }

    /** What a field has that was left out; empty if it may not be left out. */
    Optional<T> whenAbsent() {
        return Optional.empty();
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its image and, beside it, the personal values
     */
    public Written write(T value) {
        var out = new ImageOut(false);
        write(value, out);
        return new Written(out.image(), out.personal());
    }

    /**
     * Writes a value with its guarded values as they are, for making a salted fingerprint. The text must not be kept.
     *
     * @param value the value
     * @return canonical text
     */
    public String openText(T value) {
        var out = new ImageOut(true);
        write(value, out);
        return out.image().json();
    }

    /**
     * Reads a value.
     *
     * @param tree the members of its image
     * @param personal the personal values kept beside it; what is missing reads as erased
     * @return the value
     * @throws ShapeException if the image does not have this shape
     */
    public T read(Map<String, Object> tree, Image personal) {
        return read(tree, in(personal));
    }

    /**
     * Finds the guarded values of which nothing but the commitment is left.
     *
     * @param tree the members of the image
     * @param personal the personal values kept beside it
     * @return the places of the erased values, in order
     * @throws ShapeException if the image does not have this shape
     */
    public List<String> erased(Map<String, Object> tree, Image personal) {
        var in = in(personal);
        read(tree, in);
        return List.copyOf(in.erased);
    }

    private static ImageIn in(Image personal) {
        return new ImageIn(personal.equals(Image.EMPTY) ? Map.of() : personal.tree());
    }

    /**
     * What writing a value gives.
     *
     * @param image what is hashed
     * @param personal what is not
     */
    public record Written(Image image, Image personal) {}
}
