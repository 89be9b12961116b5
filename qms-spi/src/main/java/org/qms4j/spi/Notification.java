package org.qms4j.spi;

import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * Somebody is owed a message about a record. It carries references only: the host looks up the address, loads the
 * record as it stands at delivery and writes the text, so that a person erased meanwhile is not written to and no
 * personal data waits in a queue.
 *
 * @param id the same for every attempt at this notification, for recognizing repeats
 * @param organization the organization
 * @param kind what happened, such as {@code complaint.escalate}
 * @param subject the record it is about
 * @param number the number of the journal entry that caused it
 * @param recipient who is to be told: {@code role:QMS_MANAGER} or {@code person:anna}, resolved by the host
 */
public record Notification(
        String id, OrganizationId organization, String kind, RecordKey subject, long number, String recipient) {}
