package org.qms4j.reports;

import java.util.Locale;

/** Makes text harmless where it is shown: on a page, in a file, on a terminal. */
public final class Plain {
    private Plain() {}

    /**
     * Shows what would steer a viewer or turn text round: control, format and half characters become their code point
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

    /** For the content of an element and for a quoted attribute, of HTML and of SVG within it. */
    static String html(String text) {
        return visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The beginning of a text that would not fit, never half a character. */
    static String fitting(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "\u2026";
    }
}
