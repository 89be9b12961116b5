package org.qms4j.jdbc;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Expectation;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Write;

/**
 * Writes one changeset. It is written as if it were new and as if every expectation held; the keys of the tables refuse
 * it otherwise, and only then it is looked up why.
 */
final class Commit {
    private static final Comparator<Expectation> BY_KEY = Comparator.comparing(Expectation::record);

    private final Transaction transaction;
    private final Changeset changeset;
    private final Dialect dialect;
    private final RecordTable records;
    private final JournalTable journal;
    private final OutboxTable outbox;

    Commit(Transaction transaction, Changeset changeset, Dialect dialect) {
        this.transaction = transaction;
        this.changeset = changeset;
        this.dialect = dialect;
        this.records = new RecordTable(transaction.connection(), changeset.organization());
        this.journal = new JournalTable(transaction.connection(), changeset.organization(), dialect);
        this.outbox = new OutboxTable(transaction.connection(), dialect);
    }

    Receipt run() throws SQLException {
        if (isWritten()) {
            transaction.commit();
            return new Receipt(false, changeset.entries());
        }
        transaction.rollback();
        List<JournalEntry> first = entriesOfCommand();
        if (first.isEmpty()) {
            throw refusal();
        }
        return new Receipt(true, first);
    }

    private boolean isWritten() throws SQLException {
        try {
            if (!readsHold() || !records.update(writes(write -> write.expected().isPresent()))) {
                return false;
            }
            records.insert(writes(write -> write.expected().isEmpty()));
            journal.insert(changeset.entries());
            outbox.insert(changeset.notifications());
            return true;
        } catch (SQLException failure) {
            if (SqlFailures.isNotUnique(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** What is not there cannot be locked: that it stays away is certain only while nobody else writes. */
    private boolean readsHold() throws SQLException {
        if (changeset.reads().stream().anyMatch(read -> read.revision().isEmpty())) {
            journal.hold();
        }
        return records.firstUnmet(lockedAtFirst()).isEmpty();
    }

    private List<JournalEntry> entriesOfCommand() throws SQLException {
        Optional<String> command = changeset.command().map(CommandStamp::id);
        return command.isPresent() ? journal.ofCommand(command.get()) : List.of();
    }

    /**
     * The journal is asked before the records: a step that another process takes in between must not look like damage.
     */
    private StoreException refusal() throws SQLException {
        Optional<JournalEntry> taken = firstTaken();
        Optional<Expectation> unmet = records.firstUnmet(inKeyOrder(changeset.expectations()));
        if (unmet.isPresent()) {
            return new StoreException.RevisionConflict(
                    unmet.get().record(), unmet.get().revision());
        }
        if (taken.isPresent()) {
            return new StoreException.IntegrityViolation(
                    "the journal already holds number " + taken.get().revision().number() + " of "
                            + taken.get().record().type() + " "
                            + taken.get().record().id() + ", but the record is not there yet",
                    null);
        }
        return new StoreException.TransientFailure("another process wrote at the same time; nothing was written", null);
    }

    private Optional<JournalEntry> firstTaken() throws SQLException {
        for (Write write : changeset.writes()) {
            JournalEntry entry = write.entries().get(0);
            if (journal.holds(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /**
     * Where writers do not take turns, two that each read what the other writes would wait for each other: they lock
     * what they read and what they write, in the same order.
     */
    private List<Expectation> lockedAtFirst() {
        return dialect.takesTurns() || changeset.reads().isEmpty()
                ? inKeyOrder(changeset.reads())
                : inKeyOrder(changeset.expectations());
    }

    private static List<Expectation> inKeyOrder(List<Expectation> expectations) {
        return expectations.stream().sorted(BY_KEY).toList();
    }

    private List<Write> writes(Predicate<Write> which) {
        return changeset.writes().stream()
                .filter(which)
                .sorted(Comparator.comparing(Write::expectation, BY_KEY))
                .toList();
    }
}
