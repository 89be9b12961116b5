package org.qms4j.evidence;

import org.qms4j.rule.Text;

/**
 * Something that lives in the host or beyond: an order of the ERP, a ticket of the CRM, a product, a company.
 *
 * @param system where it lives, such as {@code erp}; up to 40 characters
 * @param type what it is, such as {@code order}; up to 40 characters
 * @param id how it is called there; up to 100 characters
 */
public record ExternalRef(
        @Text(max = 40) String system,
        @Text(max = 40) String type,
        @Text(max = 100) String id) {
    /**
     * Names something of the host.
     *
     * @param system where it lives
     * @param type what it is
     * @param id how it is called there
     * @return the reference
     */
    public static ExternalRef of(String system, String type, String id) {
        return new ExternalRef(system, type, id);
    }

    /**
     * Returns the reference as one text, for finding records by it. Different references have different texts.
     *
     * @return system, type and id, separated by colons; a colon or backslash within system or type is preceded by a
     *     backslash
     */
    public String text() {
        return escaped(system) + ":" + escaped(type) + ":" + id;
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @param text the reference as one text
     * @return the reference
     * @throws IllegalArgumentException if it was not written so
     */
    public static ExternalRef parse(String text) {
        int first = separator(text, 0);
        int second = separator(text, first + 1);
        return new ExternalRef(
                plain(text.substring(0, first)), plain(text.substring(first + 1, second)), text.substring(second + 1));
    }

    /** The next colon that no backslash stands before. */
    private static int separator(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ':') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("text: no reference of system, type and id");
        }
        return at;
    }

    private static String plain(String part) {
        return part.replace("\\:", ":").replace("\\\\", "\\");
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace(":", "\\:");
    }
}
