package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What commands do with what they are given. A command takes everything, also null, so that a step can report all that
 * is wrong with it at once instead of failing at the first.
 */
public final class Input {
    private Input() {}

    /**
     * Copies a list.
     *
     * @param given the caller's list
     * @param <T> its items
     * @return a copy that does not change any more; null stays null
     */
    public static <T> List<T> list(List<T> given) {
        return given == null ? given : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
