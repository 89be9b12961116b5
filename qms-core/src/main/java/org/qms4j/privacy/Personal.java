package org.qms4j.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A value that says something about a person: a name, an address, what somebody wrote. It can be erased.
 *
 * @param <T> what is guarded
 */
public final class Personal<T> extends Guarded<T> {
    private Personal(@Nullable T value, String salt, String commitment) {
        super(value, salt, commitment);
    }

    /**
     * Guards a value under a new salt.
     *
     * @param value the value
     * @param <T> what is guarded
     * @return the guarded value
     */
    public static <T> Personal<T> of(T value) {
        return new Personal<>(value, newSalt(), "");
    }

    /**
     * Guards a value under the salt it was stored with.
     *
     * @param value the value
     * @param salt the salt in hexadecimal digits
     * @param <T> what is guarded
     * @return the guarded value
     */
    public static <T> Personal<T> stored(T value, String salt) {
        return new Personal<>(value, salt, "");
    }

    /**
     * Stands for a value that has been taken away.
     *
     * @param commitment what is left of it
     * @param <T> what was guarded
     * @return the erased value
     */
    public static <T> Personal<T> erased(String commitment) {
        return new Personal<>(null, "", commitment);
    }
}
