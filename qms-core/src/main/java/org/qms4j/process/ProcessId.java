package org.qms4j.process;

import java.util.Optional;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Ref;
import org.qms4j.spi.record.RecordKey;

/**
 * Names a process.
 *
 * @param value 1 to 64 characters, unique among the organization's processes
 */
public record ProcessId(String value) implements Ref<QmsProcess> {
    static final String TYPE = "process";
    private static final String HERE = "qms";
    private static final int LONGEST = 64;

    /** {@inheritDoc} */
    public ProcessId {
        new RecordKey(TYPE, value);
    }

    /**
     * Names a process.
     *
     * @param value the id
     * @return the id
     */
    public static ProcessId of(String value) {
        return new ProcessId(value);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(TYPE, value);
    }

    /** The process that a reference of {@link #externalRef} names; empty if it is none. */
    static Optional<ProcessId> named(ExternalRef ref) {
        return ref.system().equals(HERE) && ref.type().equals(TYPE) && ref.id().length() <= LONGEST
                ? Optional.of(new ProcessId(ref.id()))
                : Optional.empty();
    }

    /**
     * Returns the process as complaints and improvement cycles name it, which may also name the host's own record of
     * it.
     *
     * @return the reference, of the system {@code qms}
     */
    public ExternalRef externalRef() {
        return ExternalRef.of(HERE, TYPE, value);
    }
}
