package org.qms4j.requirement;

import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a requirement.
 *
 * @param value 1 to 64 characters, unique among the organization's requirements
 */
public record RequirementId(String value) implements Ref<Requirement> {
    static final String TYPE = "requirement";

    /** {@inheritDoc} */
    public RequirementId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a requirement.
     *
     * @param value the id
     * @return the id
     */
    public static RequirementId of(String value) {
        return new RequirementId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }
}
