package org.qms4j.shape;

/** A type that has no shape, or an image that does not have the shape of its type. Names the place, never a value. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ShapeException(Object place, String problem) {
        super(place.toString().isEmpty() ? problem : place + ": " + problem);
    }
}
