package org.qms4j.idea;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names an idea.
 *
 * @param value 1 to 64 characters, unique among the organization's ideas
 */
public record IdeaId(String value) implements Ref<Idea> {
    static final String TYPE = "improvement-idea";

    /** {@inheritDoc} */
    public IdeaId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names an idea.
     *
     * @param value the id
     * @return the id
     */
    public static IdeaId of(String value) {
        return new IdeaId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
