package org.qms4j.shape;

import java.util.ArrayList;
import java.util.List;

/** Where in a record the writer or the reader is, such as {@code stages[1].statement}. */
final class Place {
    private final List<Object> steps = new ArrayList<>();

    void enter(Object step) {
        steps.add(step);
    }

    void leave() {
        steps.remove(steps.size() - 1);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
