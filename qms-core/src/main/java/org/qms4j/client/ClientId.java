package org.qms4j.client;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a client.
 *
 * @param value 1 to 64 characters, unique among the organization's clients
 */
public record ClientId(String value) implements Ref<Client> {
    static final String TYPE = "client";

    /** {@inheritDoc} */
    public ClientId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a client.
     *
     * @param value the id
     * @return the id
     */
    public static ClientId of(String value) {
        return new ClientId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
