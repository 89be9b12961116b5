package org.qms4j.spi.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;

/**
 * A store could not do what it was asked. Messages name records and problems, never what a record says; the cause of
 * the database is kept, but its message is not copied.
 */
public abstract sealed class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Tells whether nothing was written for certain.
     *
     * @return false only if the changeset may have been applied
     */
    public boolean certainlyNotApplied() {
        return true;
    }

    /**
     * Tells whether the very same call may be made again with a chance of success.
     *
     * @return true if so
     */
    public boolean mayBeRepeated() {
        return false;
    }

    /** A record is not in the state that was expected. Nothing was written: read it again and decide anew. */
    public static final class RevisionConflict extends StoreException {
        private static final long serialVersionUID = 1L;

        private final transient RecordKey record;
        private final transient Optional<Revision> expected;

        /**
         * Creates the exception.
         *
         * @param record the record
         * @param expected the state that was expected; empty if the record was expected not to exist
         */
        public RevisionConflict(RecordKey record, Optional<Revision> expected) {
            super(
                    record.type() + " " + record.id() + " is no longer "
                            + expected.map(revision -> "at number " + revision.number())
                                    .orElse("absent"),
                    null);
            this.record = record;
            this.expected = expected;
        }

        /**
         * Returns the record.
         *
         * @return its key
         */
        public RecordKey record() {
            return record;
        }

        /**
         * Returns the state that was expected.
         *
         * @return the revision; empty if the record was expected not to exist
         */
        public Optional<Revision> expected() {
            return expected;
        }
    }

    /** A passing failure before anything was written, such as a deadlock. The same call may be made again. */
    public static final class TransientFailure extends StoreException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param problem what happened
         * @param cause the failure below
         */
        public TransientFailure(String problem, @Nullable Throwable cause) {
            super(problem, cause);
        }

        @Override
        public boolean mayBeRepeated() {
            return true;
        }
    }

    /**
     * The store does not know whether the changeset was applied. It may be committed again only with the same command
     * id, which is then recognized.
     */
    public static final class CommitOutcomeUnknown extends StoreException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param problem what happened
         * @param cause the failure below
         */
        public CommitOutcomeUnknown(String problem, @Nullable Throwable cause) {
            super(problem, cause);
        }

        @Override
        public boolean certainlyNotApplied() {
            return false;
        }
    }

    /** The store cannot be reached now. Nothing was written. */
    public static final class StoreUnavailable extends StoreException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param problem what happened
         * @param cause the failure below
         */
        public StoreUnavailable(String problem, @Nullable Throwable cause) {
            super(problem, cause);
        }
    }

    /** There is no room for the changeset: a disk, a quota or a row is full. Nothing was written. */
    public static final class StoreFull extends StoreException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param problem what is full
         * @param cause the failure below
         */
        public StoreFull(String problem, @Nullable Throwable cause) {
            super(problem, cause);
        }
    }

    /** The store was written by a version this one does not understand. */
    public static final class IncompatibleStore extends StoreException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param problem what was found and what was expected
         */
        public IncompatibleStore(String problem) {
            super(problem, null);
        }
    }

    /** What is stored contradicts itself. It is never repaired silently: somebody must look. */
    public static final class IntegrityViolation extends StoreException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable RecordKey record;

        /**
         * Creates the exception.
         *
         * @param problem what contradicts what
         * @param cause the failure below
         */
        public IntegrityViolation(String problem, @Nullable Throwable cause) {
            super(problem, cause);
            this.record = null;
        }

        /**
         * Creates the exception for a record, or an entry of its journal, that cannot be read.
         *
         * @param record the record's key
         * @param cause the failure below
         */
        public IntegrityViolation(RecordKey record, Throwable cause) {
            super("what is stored of " + record.type() + " " + record.id() + " cannot be read", cause);
            this.record = record;
        }

        /**
         * Returns the record that somebody must look at.
         *
         * @return the key; empty if it is not one record
         */
        public Optional<RecordKey> record() {
            return Optional.ofNullable(record);
        }
    }

    /** The store has been closed. */
    public static final class StoreClosed extends StoreException {
        private static final long serialVersionUID = 1L;

        /** Creates the exception. */
        public StoreClosed() {
            super("the store is closed", null);
        }
    }

    /** The call itself is wrong: a foreign or edited cursor, a changeset without content. */
    public static final class InvalidRequest extends StoreException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param problem what is wrong with the call
         */
        public InvalidRequest(String problem) {
            super(problem, null);
        }
    }
}
