package org.qms4j.processnetwork;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a published version of the network.
 *
 * @param value 1 to 64 characters, unique among the organization's versions, such as {@code 2026-10}
 */
public record NetworkVersionId(String value) implements Ref<NetworkVersion> {
    static final String TYPE = "network-version";

    /** {@inheritDoc} */
    public NetworkVersionId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a version.
     *
     * @param value the id
     * @return the id
     */
    public static NetworkVersionId of(String value) {
        return new NetworkVersionId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
