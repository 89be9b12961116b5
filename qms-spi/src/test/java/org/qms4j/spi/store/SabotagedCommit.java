package org.qms4j.spi.store;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.Revision;

/** Stores that write too much, too little, or without looking. */
enum SabotagedCommit implements Sabotage {
    WRITES_WITHOUT_LOOKING("VER02", () -> new PlainStore() {
        @Override
        boolean holds(Expectation expectation, Optional<Revision> found) {
            return true;
        }
    }),
    OVERWRITES_WHAT_SHOULD_BE_ABSENT("VER01", () -> new PlainStore() {
        @Override
        boolean holds(Expectation expectation, Optional<Revision> found) {
            return expectation.revision().isEmpty() || super.holds(expectation, found);
        }
    }),
    TAKES_A_RECORD_NEVER_WRITTEN_FOR_ANY_STATE("VER10", () -> new PlainStore() {
        @Override
        boolean holds(Expectation expectation, Optional<Revision> found) {
            return found.isEmpty() || super.holds(expectation, found);
        }
    }),
    COMPARES_THE_NUMBER_BUT_NOT_THE_HASH("VER09", () -> new PlainStore() {
        @Override
        boolean holds(Expectation expectation, Optional<Revision> found) {
            return found.map(Revision::number).equals(expectation.revision().map(Revision::number));
        }
    }),
    IGNORES_RECORDS_ONLY_READ("VER05", () -> new PlainStore() {
        @Override
        void check(Changeset changeset) {
            changeset.writes().forEach(write -> check(changeset, write.expectation()));
        }
    }),
    IGNORES_RECORDS_ONLY_MISSED("VER06", () -> new PlainStore() {
        @Override
        void check(Changeset changeset) {
            changeset.expectations().stream()
                    .filter(expectation -> expectation.revision().isPresent()
                            || !changeset.reads().contains(expectation))
                    .forEach(expectation -> check(changeset, expectation));
        }
    }),
    WRITES_UP_TO_THE_CONFLICT("TX02", () -> new PlainStore() {
        @Override
        public synchronized Receipt commit(Changeset changeset) {
            refuseIfClosed();
            for (Write write : changeset.writes()) {
                check(changeset, write.expectation());
                write(changeset.organization(), write);
            }
            return new Receipt(false, changeset.entries());
        }
    }),
    CHECKS_WHAT_WAS_READ_TOO_LATE("TX03", () -> new PlainStore() {
        @Override
        public synchronized Receipt commit(Changeset changeset) {
            refuseIfClosed();
            changeset.writes().forEach(write -> check(changeset, write.expectation()));
            Receipt receipt = write(changeset);
            changeset.reads().forEach(read -> check(changeset, read));
            return receipt;
        }
    }),
    DROPS_WHAT_EXCEEDS_A_BATCH_OF_32("TX01", () -> new PlainStore() {
        @Override
        Receipt write(Changeset changeset) {
            changeset.writes().stream().limit(32).forEach(write -> write(changeset.organization(), write));
            return new Receipt(false, changeset.entries());
        }
    }),
    FILES_ONLY_THE_LAST_STEP("TX07", () -> new PlainStore() {
        @Override
        void write(OrganizationId organization, Write write) {
            records(organization).put(write.record().key(), write.record());
            journal(organization).add(write.entries().get(write.entries().size() - 1));
        }
    }),
    APPLIES_A_CHANGESET_IN_PIECES("TX06", () -> new PlainStore() {
        @Override
        public Receipt commit(Changeset changeset) {
            for (Write write : changeset.writes()) {
                synchronized (this) {
                    write(changeset.organization(), write);
                }
                Pause.aMoment();
            }
            return new Receipt(false, changeset.entries());
        }
    }),
    LETS_OTHERS_IN_BETWEEN_CHECK_AND_WRITE("VER03", () -> new PlainStore() {
        @Override
        public Receipt commit(Changeset changeset) {
            synchronized (this) {
                check(changeset);
            }
            Pause.aMoment();
            synchronized (this) {
                return write(changeset);
            }
        }
    }),
    COMPARES_ON_EVERY_SECOND_THREAD_ONLY("VER04", () -> new PlainStore() {
        @Override
        boolean holds(Expectation expectation, Optional<Revision> found) {
            return Thread.currentThread().getId() % 2 == 0 || super.holds(expectation, found);
        }
    }),
    CHECKS_WHAT_WAS_READ_OUTSIDE_THE_LOCK("VER11", () -> new PlainStore() {
        @Override
        public Receipt commit(Changeset changeset) {
            synchronized (this) {
                changeset.reads().forEach(read -> check(changeset, read));
            }
            Pause.aMoment();
            synchronized (this) {
                changeset.writes().forEach(write -> check(changeset, write.expectation()));
                return write(changeset);
            }
        }
    }),
    FILES_WHAT_FAILED("VER07", () -> new PlainStore() {
        @Override
        RuntimeException conflict(Changeset changeset, Expectation expectation) {
            journal(changeset.organization()).addAll(changeset.entries());
            return super.conflict(changeset, expectation);
        }
    }),
    FORGETS_RECORDS_ONLY_READ("TX08", () -> new PlainStore() {
        @Override
        Receipt write(Changeset changeset) {
            var left = new HashMap<>(records(changeset.organization()));
            changeset.reads().forEach(read -> left.remove(read.record()));
            records.put(changeset.organization(), left);
            return super.write(changeset);
        }
    }),
    BLAMES_ANOTHER_RECORD("VER08", () -> new PlainStore() {
        @Override
        RuntimeException conflict(Changeset changeset, Expectation expectation) {
            return super.conflict(changeset, changeset.writes().get(0).expectation());
        }
    }),
    CALLS_A_CONFLICT_PASSING("VER08", () -> new PlainStore() {
        @Override
        RuntimeException conflict(Changeset changeset, Expectation expectation) {
            return new StoreException.TransientFailure("try again", null);
        }
    }),
    FAILS_WITH_AN_EXCEPTION_OF_ITS_OWN("ERR01", () -> new PlainStore() {
        @Override
        RuntimeException conflict(Changeset changeset, Expectation expectation) {
            return new IllegalStateException("zero rows updated");
        }
    }),
    TELLS_CONTENT_IN_ITS_FAILURES("ERR02", () -> new PlainStore() {
        @Override
        RuntimeException conflict(Changeset changeset, Expectation expectation) {
            List<String> values = changeset.writes().stream()
                    .map(write -> write.record().image().json())
                    .toList();
            return new StoreException.InvalidRequest("duplicate key: " + values);
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedCommit(String clause, Supplier<Store> store) {
        this.clause = clause;
        this.store = store;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return store.get();
    }
}
