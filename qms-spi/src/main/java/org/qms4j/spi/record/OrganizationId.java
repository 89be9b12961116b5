package org.qms4j.spi.record;

/**
 * The organization whose quality management system a record belongs to. It is part of every key; two ids are the same
 * only if every character is.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record OrganizationId(String value) {
    /** {@inheritDoc} */
    public OrganizationId {
        Keys.check("organization", value);
    }

    /**
     * Names an organization.
     *
     * @param value the id
     * @return the organization's id
     */
    public static OrganizationId of(String value) {
        return new OrganizationId(value);
    }
}
