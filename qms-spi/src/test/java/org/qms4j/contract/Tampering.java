package org.qms4j.contract;

import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * Writes past the store into what it keeps, as somebody can who has the database's password. What is named is there;
 * everything else stays as it is.
 */
public interface Tampering {
    /**
     * Replaces the content of an entry and leaves its hash.
     *
     * @param organization the organization
     * @param record the record
     * @param number the entry's number
     * @param text the content that is to stand there, canonical JSON
     */
    void writeContent(OrganizationId organization, RecordKey record, long number, String text);

    /**
     * Replaces the image of a record.
     *
     * @param organization the organization
     * @param record the record
     * @param text the image that is to stand there, canonical JSON
     */
    void writeImage(OrganizationId organization, RecordKey record, String text);

    /**
     * Makes an entry unreadable, such as by a hash of one letter; key and number stay.
     *
     * @param organization the organization
     * @param record the record
     * @param number the entry's number
     */
    void breakEntry(OrganizationId organization, RecordKey record, long number);

    /**
     * Makes a record unreadable; its key stays.
     *
     * @param organization the organization
     * @param record the record
     */
    void breakRecord(OrganizationId organization, RecordKey record);
}
