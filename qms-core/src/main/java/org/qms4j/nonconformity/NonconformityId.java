package org.qms4j.nonconformity;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a nonconformity.
 *
 * @param value 1 to 64 characters, unique among the organization's nonconformities
 */
public record NonconformityId(String value) implements Ref<Nonconformity> {
    static final String TYPE = "nonconformity";

    /** {@inheritDoc} */
    public NonconformityId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a nonconformity.
     *
     * @param value the id
     * @return the id
     */
    public static NonconformityId of(String value) {
        return new NonconformityId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
