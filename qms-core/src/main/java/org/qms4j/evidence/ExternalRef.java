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

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace(":", "\\:");
    }
}
