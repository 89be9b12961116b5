package org.qms4j.ownedchannel;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a channel.
 *
 * @param value 1 to 64 characters, unique among the organization's owned channels
 */
public record OwnedChannelId(String value) implements Ref<OwnedChannel> {
    static final String TYPE = "owned-channel";

    /** {@inheritDoc} */
    public OwnedChannelId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a channel.
     *
     * @param value the id
     * @return the id
     */
    public static OwnedChannelId of(String value) {
        return new OwnedChannelId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
