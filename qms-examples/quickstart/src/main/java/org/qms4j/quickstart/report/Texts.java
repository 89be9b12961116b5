package org.qms4j.quickstart.report;

import java.util.Locale;

/** Makes text harmless where it is shown. */
public final class Texts {
    private Texts() {}

    /**
     * Shows what would steer a terminal or turn text round: control, format and half characters become their code point
     * in brackets.
     *
     * @param text any text
     * @return the text in one line
     */
    public static String visible(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> visible.append(String.format(Locale.ROOT, "[U+%04X]", point));
            default -> visible.appendCodePoint(point);
        }
    }

    /**
     * Encodes text as a JSON string. What is not plain is escaped, so that no viewer is misled by it.
     *
     * @param text any text
     * @return the string with its quotes
     */
    static String json(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (isPlain(c)) {
                json.append(c);
            } else {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return json.append('"').toString();
    }

    private static boolean isPlain(char c) {
        return c != '<'
                && c != '>'
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
