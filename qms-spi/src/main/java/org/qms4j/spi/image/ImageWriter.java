package org.qms4j.spi.image;

import java.util.Map;
import java.util.TreeMap;

/**
 * Writes canonical JSON from left to right. The caller gives the members of an object in ascending order of their names
 * (by UTF-16 code unit, as {@link String#compareTo} has it) and leaves out what is absent; brackets must balance.
 */
public final class ImageWriter {
    private static final long LARGEST_EXACT = 1L << 53;

    private final StringBuilder text;
    private int depth;

    /** Creates a writer at the start of a short text. */
    public ImageWriter() {
        this(64);
    }

    /**
     * Creates a writer at the start of a text.
     *
     * @param expected about how many characters it will have
     */
    public ImageWriter(int expected) {
        text = new StringBuilder(expected);
    }

    /**
     * Opens an object.
     *
     * @throws MalformedImageException if it is more than 100 levels deep, where it could not be read again
     */
    public void beginObject() {
        enter();
        text.append('{');
    }

    /** Closes an object. */
    public void endObject() {
        depth--;
        text.append('}');
    }

    /**
     * Opens an array.
     *
     * @throws MalformedImageException if it is more than 100 levels deep, where it could not be read again
     */
    public void beginArray() {
        enter();
        text.append('[');
    }

    /** Closes an array. */
    public void endArray() {
        depth--;
        text.append(']');
    }

    /**
     * Writes the name of the next member.
     *
     * @param name the name, greater than the one before it in the same object
     */
    public void name(String name) {
        separate();
        quote(name);
        text.append(':');
    }

    /**
     * Writes a string.
     *
     * @param value any text without lone surrogates
     * @throws MalformedImageException if a surrogate stands alone: it has no UTF-8 form and could not be kept verbatim
     */
    public void string(String value) {
        separate();
        quote(value);
    }

    /**
     * Writes a whole number.
     *
     * @param value from -2^53 to 2^53
     * @throws MalformedImageException beyond that range, where other readers of JSON would round it
     */
    public void number(long value) {
        if (value > LARGEST_EXACT || value < -LARGEST_EXACT) {
            throw new MalformedImageException("a whole number beyond 2^53 cannot be kept exactly", "");
        }
        separate();
        text.append(value);
    }

    /**
     * Writes true or false.
     *
     * @param value the value
     */
    public void flag(boolean value) {
        separate();
        text.append(value);
    }

    /**
     * Returns what has been written.
     *
     * @return the image
     */
    public Image image() {
        return Image.ofCanonical(text.toString());
    }

    void tree(Map<?, ?> members) {
        beginObject();
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> sorted.put(text(name), value));
        sorted.forEach((name, value) -> {
            name(name);
            value(value, name);
        });
        endObject();
    }

    private static String text(Object name) {
        if (name instanceof String text) {
            return text;
        }
        throw new MalformedImageException("a member's name is text", "");
    }

    private void value(Object value, String place) {
        if (value instanceof String string) {
            string(string);
        } else if (value instanceof Boolean flag) {
            flag(flag);
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            number(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> members) {
            tree(members);
        } else if (value instanceof Iterable<?> items) {
            beginArray();
            items.forEach(item -> value(item, place));
            endArray();
        } else {
            throw new MalformedImageException("this kind of value has no place in an image", place);
        }
    }

    private void enter() {
        if (++depth > ImageReader.DEEPEST) {
            throw new MalformedImageException("more than " + ImageReader.DEEPEST + " levels", "");
        }
        separate();
    }

    private void separate() {
        if (text.length() == 0) {
            return;
        }
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[' && last != ':') {
            text.append(',');
        }
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escape(c);
            } else if (!Character.isSurrogate(c)) {
                text.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                text.append(c).append(value.charAt(++i));
            } else {
                throw new MalformedImageException("a surrogate stands alone", "character " + i);
            }
        }
        text.append('"');
    }

    private void escape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\b' -> text.append('b');
            case '\t' -> text.append('t');
            case '\n' -> text.append('n');
            case '\f' -> text.append('f');
            case '\r' -> text.append('r');
            default -> text.append("u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}
