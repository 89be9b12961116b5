package org.qms4j.customerfocus;

import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.customerfocus.AlignmentStage.Stated;
import org.qms4j.lifecycle.Staged;
import org.qms4j.spi.record.RecordKey;

/** How an element of the organization serves clients; what was said before is kept. */
@Value.Immutable
public abstract sealed class Alignment implements Staged<Alignment, AlignmentStage> permits ImmutableAlignment {
    Alignment() {}

    /**
     * Returns the id.
     *
     * @return one for each element
     */
    public abstract AlignmentId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns the element.
     *
     * @return what of the organization it is about
     */
    public abstract AlignmentElement element();

    /**
     * Returns what is said now.
     *
     * @return the statement with its evidence; empty if it does not hold any more
     */
    public Optional<Stated> statement() {
        return stage() instanceof Stated stated ? Optional.of(stated) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Alignment[" + id().value() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableAlignment.Builder {
        Builder() {}
    }
}
