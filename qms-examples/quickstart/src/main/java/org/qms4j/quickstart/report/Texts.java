package org.qms4j.quickstart.report;

import java.util.Locale;

/** Text in JSON. */
final class Texts {
    private Texts() {}

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
