package org.qms4j.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qms4j.privacy.Guarded;
import org.qms4j.spi.image.Image;

/** Compares the personal values kept beside an image with the commitments in it. */
public final class Commitments {
    private final Map<String, String> texts = new HashMap<>();

    private Commitments() {}

    /**
     * Finds personal values that are not those committed to.
     *
     * @param image the image with the commitments
     * @param personal the values and salts by place
     * @return the places of altered or added values, in order; empty if all are what they were
     */
    public static List<String> broken(Image image, Image personal) {
        var commitments = new Commitments();
        commitments.collect(image.tree(), new Place());
        var broken = new ArrayList<String>();
        personal.tree().forEach((place, kept) -> {
            if (!commitments.holds(place, kept)) {
                broken.add(place);
            }
        });
        return broken;
    }

    private boolean holds(String place, Object kept) {
        @Nullable String commitment = texts.get(place);
        if (commitment == null
                || !(kept instanceof Map<?, ?> parts)
                || !(parts.get(GuardedShape.SALT) instanceof String salt)
                || !salt.equals(salt.toLowerCase(Locale.ROOT))
                || !parts.containsKey(GuardedShape.VALUE)
                || parts.size() > 2) {
            return false;
        }
        Object value = Objects.requireNonNull(parts.get(GuardedShape.VALUE));
        try {
            return Guarded.commitment(salt, place, GuardedShape.canonical(value))
                    .equals(commitment);
        } catch (IllegalArgumentException noSalt) {
            return false;
        }
    }

    private void collect(Object node, Place place) {
        if (node instanceof Map<?, ?> members) {
            members.forEach((name, value) -> collect(value, place, name));
        } else if (node instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                collect(items.get(i), place, i);
            }
        } else if (node instanceof String text) {
            texts.put(place.toString(), text);
        }
    }

    private void collect(Object node, Place place, Object step) {
        place.enter(step);
        collect(node, place);
        place.leave();
    }
}
