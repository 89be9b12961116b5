package org.qms4j.complaint;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a complaint.
 *
 * @param value 1 to 64 characters, unique among the organization's complaints
 */
public record ComplaintId(String value) implements Ref<Complaint> {
    static final String TYPE = "complaint";

    /** {@inheritDoc} */
    public ComplaintId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a complaint.
     *
     * @param value the id
     * @return the id
     */
    public static ComplaintId of(String value) {
        return new ComplaintId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
