package org.qms4j.offering;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a product or service.
 *
 * @param value 1 to 64 characters, unique among the organization's products and services
 */
public record OfferingId(String value) implements Ref<Offering> {
    static final String TYPE = "offering";

    /** {@inheritDoc} */
    public OfferingId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a product or service.
     *
     * @param value the id
     * @return the id
     */
    public static OfferingId of(String value) {
        return new OfferingId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
