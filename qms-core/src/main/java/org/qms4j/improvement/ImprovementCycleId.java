package org.qms4j.improvement;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names an improvement cycle.
 *
 * @param value 1 to 64 characters, unique among the organization's cycles
 */
public record ImprovementCycleId(String value) implements Ref<ImprovementCycle> {
    static final String TYPE = "improvement-cycle";

    /** {@inheritDoc} */
    public ImprovementCycleId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names an improvement cycle.
     *
     * @param value the id
     * @return the id
     */
    public static ImprovementCycleId of(String value) {
        return new ImprovementCycleId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
