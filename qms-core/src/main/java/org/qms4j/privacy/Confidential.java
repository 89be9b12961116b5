package org.qms4j.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A value that is the organization's or a client's own business: what an investigation found, the text of a decision.
 *
 * @param <T> what is guarded
 */
public final class Confidential<T> extends Guarded<T> {
    private Confidential(@Nullable T value, String salt, String commitment) {
        super(value, salt, commitment);
    }

    /**
     * Guards a value under a new salt.
     *
     * @param value the value
     * @param <T> what is guarded
     * @return the guarded value
     */
    public static <T> Confidential<T> of(T value) {
        return new Confidential<>(value, newSalt(), "");
    }

    /**
     * Guards a value under the salt it was stored with.
     *
     * @param value the value
     * @param salt the salt in hexadecimal digits
     * @param <T> what is guarded
     * @return the guarded value
     */
    public static <T> Confidential<T> stored(T value, String salt) {
        return new Confidential<>(value, salt, "");
    }

    /**
     * Stands for a value that has been taken away.
     *
     * @param commitment what is left of it
     * @param <T> what was guarded
     * @return the erased value
     */
    public static <T> Confidential<T> erased(String commitment) {
        return new Confidential<>(null, "", commitment);
    }
}
