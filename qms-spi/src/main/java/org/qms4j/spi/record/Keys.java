package org.qms4j.spi.record;

/** What a part of a key must be. */
final class Keys {
    private static final int LONGEST = 64;

    private Keys() {}

    static void check(String part, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(part + ": 1 to " + LONGEST + " characters, not " + value.length());
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(part + ": a control character at " + i);
            }
        }
        checkText(part, value);
    }

    /** Refuses what a database could not give back as it was: NUL, and a surrogate without its other half. */
    static void checkText(String part, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(part + ": a control character at " + i);
            }
            if (Character.isSurrogate(c) && isLone(value, i)) {
                throw new IllegalArgumentException(part + ": half a character at " + i);
            }
        }
    }

    private static boolean isLone(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
    }
}
