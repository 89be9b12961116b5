package org.qms4j.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An image being read, with the personal values kept beside it. */
final class ImageIn {
    final Place place = new Place();
    final Map<String, Object> personal;
    final List<String> erased = new ArrayList<>();

    ImageIn(Map<String, Object> personal) {
        this.personal = personal;
    }

    String text(Object node) {
        return as(String.class, node, "text");
    }

    long number(Object node) {
        return as(Long.class, node, "a whole number");
    }

    boolean flag(Object node) {
        return as(Boolean.class, node, "true or false");
    }

    List<?> items(Object node) {
        return as(List.class, node, "a list");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> members(Object node) {
        return as(Map.class, node, "an object");
    }

    ShapeException problem(String what) {
        return new ShapeException(place, what);
    }

    private <T> T as(Class<T> kind, Object node, String wanted) {
        if (!kind.isInstance(node)) {
            throw problem(wanted + " is expected");
        }
        return kind.cast(node);
    }
}
