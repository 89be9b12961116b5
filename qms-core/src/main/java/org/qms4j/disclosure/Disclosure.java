package org.qms4j.disclosure;

import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.client.ClientId;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Staged;
import org.qms4j.offering.OfferingId;
import org.qms4j.spi.record.RecordKey;

/** That a client was given an information item. */
@Value.Immutable
public abstract sealed class Disclosure implements Staged<Disclosure, DisclosureStage> permits ImmutableDisclosure {
    Disclosure() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's disclosures
     */
    public abstract DisclosureId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns who was given it.
     *
     * @return the client
     */
    public abstract ClientId client();

    /**
     * Returns the product or service.
     *
     * @return the offering
     */
    public abstract OfferingId offering();

    /**
     * Returns the information item.
     *
     * @return how it is called
     */
    public abstract String item();

    /**
     * Returns the version that was given.
     *
     * @return the number, from 1
     */
    public abstract int version();

    /**
     * Returns through which channel it was given.
     *
     * @return the channel
     */
    public abstract String channel();

    /**
     * Returns what proves that it was given.
     *
     * @return the evidence; empty if there is none
     */
    public abstract Optional<Evidence> evidence();

    @Override
    public String toString() {
        return "Disclosure[" + id().value() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableDisclosure.Builder {
        Builder() {}
    }
}
