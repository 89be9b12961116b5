package org.qms4j.interestedparty;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names an interested party.
 *
 * @param value 1 to 64 characters, unique among the organization's interested parties
 */
public record InterestedPartyId(String value) implements Ref<InterestedParty> {
    static final String TYPE = "interested-party";

    /** {@inheritDoc} */
    public InterestedPartyId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names an interested party.
     *
     * @param value the id
     * @return the id
     */
    public static InterestedPartyId of(String value) {
        return new InterestedPartyId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
