package org.qms4j.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A value that does not show itself. Two guarded values are equal if their values are, whatever their salts.
 *
 * @param <T> what is guarded
 */
public abstract sealed class Guarded<T> permits Personal, Confidential {
    private static final SecureRandom SALTS = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final @Nullable T value;
    private final String salt;
    private final String commitment;

    Guarded(@Nullable T value, String salt, String commitment) {
        this.value = value;
        this.salt = salt;
        this.commitment = commitment;
    }

    static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        SALTS.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /**
     * Returns the value.
     *
     * @return the value; empty if it has been erased
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns the value where it is known not to be erased.
     *
     * @return the value
     * @throws NoSuchElementException if it has been erased
     */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("the value has been erased");
        }
        return value;
    }

    /**
     * Tells whether the value has been taken away.
     *
     * @return true if only its commitment is left
     */
    public boolean isErased() {
        return value == null;
    }

    /**
     * Returns the salt that the commitment is made with, for storing it beside the value.
     *
     * @return 32 hexadecimal digits; empty text if the value has been erased
     */
    public String salt() {
        return salt;
    }

    /**
     * Returns what stands for the value in a record.
     *
     * @param place where in the record it stands
     * @param canonical the value's canonical text; not looked at if the value has been erased
     * @return 64 hexadecimal digits, always the same for the same value, salt and place
     */
    public String commitment(String place, String canonical) {
        return isErased() ? commitment : commitment(salt, place, canonical);
    }

    /**
     * Makes a commitment: HMAC-SHA-256 under the salt over place, a line feed and the text.
     *
     * @param salt the salt in hexadecimal digits
     * @param place where in the record the value stands
     * @param canonical the value's canonical text
     * @return 64 hexadecimal digits
     */
    public static String commitment(String salt, String place, String canonical) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            mac.update(place.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            return HexFormat.of().formatHex(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Guarded<?> guarded
                && guarded.getClass() == getClass()
                && Objects.equals(guarded.value, value)
                && guarded.commitment.equals(commitment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), value);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + (isErased() ? "[erased]" : "[***]");
    }
}
