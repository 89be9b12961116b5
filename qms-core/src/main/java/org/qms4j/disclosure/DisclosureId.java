package org.qms4j.disclosure;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a disclosure.
 *
 * @param value 1 to 64 characters, unique among the organization's disclosures
 */
public record DisclosureId(String value) implements Ref<Disclosure> {
    static final String TYPE = "disclosure";

    /** {@inheritDoc} */
    public DisclosureId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a disclosure.
     *
     * @param value the id
     * @return the id
     */
    public static DisclosureId of(String value) {
        return new DisclosureId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
