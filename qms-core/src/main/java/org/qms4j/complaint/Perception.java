package org.qms4j.complaint;

import java.util.Optional;
import org.qms4j.privacy.Personal;
import org.qms4j.rule.Text;

/**
 * How the client sees it. It is never corrected by what the organization finds.
 *
 * @param text what the client said, word for word, up to 20,000 characters; absent only in history
 * @param category the host's name of what it is about, up to 120 characters
 * @param remedySought what the client wants, up to 2,000 characters
 */
public record Perception(
        Optional<Personal<@Text(max = 20_000) String>> text,
        Optional<@Text(max = 120) String> category,
        Optional<Personal<@Text(max = 2_000) String>> remedySought) {
    /**
     * Takes down what the client said.
     *
     * @param words word for word
     * @return the perception
     */
    public static Perception of(String words) {
        return new Perception(Optional.of(Personal.of(words)), Optional.empty(), Optional.empty());
    }

    /**
     * Knows nothing, as some sources of history do.
     *
     * @return an empty perception
     */
    public static Perception unknown() {
        return new Perception(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Says what it is about.
     *
     * @param name the host's name of the category
     * @return the perception with the category
     */
    public Perception about(String name) {
        return new Perception(text, Optional.of(name), remedySought);
    }

    /**
     * Says what the client wants.
     *
     * @param remedy the remedy, in the client's words
     * @return the perception with the remedy sought
     */
    public Perception seeking(String remedy) {
        return new Perception(text, category, Optional.of(Personal.of(remedy)));
    }
}
