package org.qms4j.spi.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The stored form of a record as canonical JSON text (RFC 8785). Two images are equal exactly if their texts are.
 *
 * <p>An image never prints its content: {@link #toString()} shows its length and digest only, because what a record
 * says does not belong in a log.
 */
public final class Image {
    /** The image without any member, {@code {}}. */
    public static final Image EMPTY = new Image("{}");

    private final String json;

    private Image(String json) {
        this.json = json;
    }

    /**
     * Takes text that is already canonical, as {@link #json()} gave it, without reading it. An adapter that stores text
     * verbatim uses this: whether the text was altered meanwhile is found by comparing digests, not here.
     *
     * @param json the canonical text
     * @return the image with exactly this text
     */
    public static Image ofCanonical(String json) {
        return new Image(json);
    }

    /**
     * Reads any JSON text of the narrowed form and brings it into canonical order.
     *
     * @param json JSON text of one object
     * @return the image in canonical form
     * @throws MalformedImageException if the text is not JSON, not an object, or holds null, a fraction, a number
     *     beyond 2^53, a repeated name, a lone surrogate, or more than 100 levels
     */
    public static Image parse(String json) {
        return of(ImageReader.read(json));
    }

    /**
     * Writes a tree as {@link #tree()} gives it.
     *
     * @param tree members by name; values are {@code Map}, {@code List}, {@code String}, {@code Boolean}, or a whole
     *     number ({@code Long}, {@code Integer}, {@code Short}, {@code Byte})
     * @return the image
     * @throws MalformedImageException if a value has any other type, a name is not text, a number is beyond 2^53, a
     *     text holds a lone surrogate, or there are more than 100 levels
     */
    public static Image of(Map<String, ?> tree) {
        var writer = new ImageWriter();
        writer.tree(tree);
        return writer.image();
    }

    /**
     * Returns the canonical text.
     *
     * @return JSON, to be stored verbatim
     */
    public String json() {
        return json;
    }

    /**
     * Reads the text into a tree. It is read anew at each call.
     *
     * @return members by name in canonical order; values are {@code Map<String, Object>}, {@code List<Object>},
     *     {@code String}, {@code Boolean} or {@code Long}
     * @throws MalformedImageException if the text is not of the narrowed form
     */
    public Map<String, Object> tree() {
        return ImageReader.read(json);
    }

    /**
     * Returns the SHA-256 of the text's UTF-8 bytes.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String digest() {
        return sha256(json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && image.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "Image[" + json.length() + " characters, " + digest() + "]";
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
