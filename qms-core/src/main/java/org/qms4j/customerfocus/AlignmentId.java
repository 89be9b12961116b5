package org.qms4j.customerfocus;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names what is said about an element of the organization.
 *
 * @param value 1 to 64 characters; {@link AlignmentElement#id} gives it
 */
public record AlignmentId(String value) implements Ref<Alignment> {
    static final String TYPE = "alignment";

    /** {@inheritDoc} */
    public AlignmentId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names what is said about an element.
     *
     * @param value the id
     * @return the id
     */
    public static AlignmentId of(String value) {
        return new AlignmentId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
