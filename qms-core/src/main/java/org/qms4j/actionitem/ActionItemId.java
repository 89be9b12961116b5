package org.qms4j.actionitem;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names an action item.
 *
 * @param value 1 to 64 characters, unique among the organization's action items
 */
public record ActionItemId(String value) implements Ref<ActionItem> {
    static final String TYPE = "action-item";

    /** {@inheritDoc} */
    public ActionItemId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names an action item.
     *
     * @param value the id
     * @return the id
     */
    public static ActionItemId of(String value) {
        return new ActionItemId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
