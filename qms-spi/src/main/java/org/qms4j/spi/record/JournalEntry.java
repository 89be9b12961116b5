package org.qms4j.spi.record;

import java.util.Optional;
import org.qms4j.spi.image.Image;

/**
 * One step of one record, for ever. The content says who did what when, names the organization and the record, and
 * holds the digest of the image that came out and the hash of the entry before; the entry's own hash is the digest of
 * the content. It holds no personal data. A store keeps the content verbatim.
 *
 * @param record the record the step was taken on
 * @param revision the entry's number, which is the number of the state it led to, and its hash
 * @param command the command the step was part of, if the caller named it; the same on all entries of one changeset
 * @param content what happened, as canonical JSON
 */
public record JournalEntry(RecordKey record, Revision revision, Optional<CommandStamp> command, Image content) {
    /**
     * Tells whether the content is what the hash was made of.
     *
     * @return false if content or hash were altered
     */
    public boolean isIntact() {
        return content.digest().equals(revision.chain());
    }
}
