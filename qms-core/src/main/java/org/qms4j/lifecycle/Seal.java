package org.qms4j.lifecycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/**
 * Which stored state a record is, and what the record said then. Only the library makes seals, so a record that was
 * changed by hand no longer says what its seal says, and is a conflict when a step is taken on it. Two seals are equal
 * if their revisions are.
 */
public final class Seal {
    /** The seal of a record that has not been stored yet. */
    static final Seal NONE = new Seal(new Revision(1, "0".repeat(64)), null, null);

    private final Revision revision;
    private final @Nullable Object content;
    private final @Nullable StoredRecord stored;

    private Seal(Revision revision, @Nullable Object content, @Nullable StoredRecord stored) {
        this.revision = revision;
        this.content = content;
        this.stored = stored;
    }

    /** Seals a record as it is stored. */
    static <A extends Staged<A, ?>> A seal(A record, StoredRecord stored) {
        return record.withSeal(new Seal(stored.revision(), record.withSeal(NONE), stored));
    }

    /** The form in which the record was stored. */
    StoredRecord stored() {
        return Objects.requireNonNull(stored, "a record that has not been stored yet");
    }

    Revision revision() {
        return revision;
    }

    /** Tells whether a record that carries this seal still says what was sealed. */
    boolean fits(Staged<?, ?> record) {
        return record.withSeal(NONE).equals(content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seal seal && seal.revision.equals(revision);
    }

    @Override
    public int hashCode() {
        return revision.hashCode();
    }

    @Override
    public String toString() {
        return "Seal[" + revision.number() + "]";
    }
}
