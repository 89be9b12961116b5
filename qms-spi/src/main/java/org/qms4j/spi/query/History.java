package org.qms4j.spi.query;

import java.util.Optional;
import java.util.function.Function;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * A page of journal entries.
 *
 * @param subject which entries
 * @param after where the page before ended; empty for the first page
 * @param limit how many entries fit on the page, 1 to {@value Page#LARGEST}
 */
public record History(Subject subject, Optional<Cursor> after, int limit) {
    /** {@inheritDoc} */
    public History {
        Page.checkedLimit(limit);
    }

    /**
     * The entries of a record from its first step on, in pages of 100.
     *
     * @param record the record
     * @return the question
     */
    public static History of(RecordKey record) {
        return new History(new OfRecord(record), Optional.empty(), 100);
    }

    /**
     * The entries of a command in the order in which they were written, in pages of 100.
     *
     * @param command the command's id
     * @return the question
     */
    public static History ofCommand(String command) {
        return new History(new OfCommand(command), Optional.empty(), 100);
    }

    /**
     * Every entry of the organization in the order in which changesets were committed, in pages of 100. Each page that
     * is not empty has a cursor: a walk resumed with it later meets every entry committed since, and none twice. A
     * store must not number entries before they are committed: a slow writer's entry would be skipped.
     *
     * @return the question
     */
    public static History all() {
        return new History(new All(), Optional.empty(), 100);
    }

    /**
     * Goes on after a page.
     *
     * @param cursor the cursor of the page before
     * @return the question for the next page
     */
    public History after(Cursor cursor) {
        return new History(subject, Optional.of(cursor), limit);
    }

    /**
     * Changes the size of the page.
     *
     * @param entries how many entries fit on it
     * @return the question with that limit
     */
    public History limit(int entries) {
        return new History(subject, after, entries);
    }

    /**
     * Returns the position after which this page starts.
     *
     * @param organization the organization that asks
     * @return what {@link #cursorAfter} was given for the page before; empty for the first page
     * @throws org.qms4j.spi.failure.StoreException.InvalidRequest if the cursor is foreign or edited
     */
    public Optional<String> start(OrganizationId organization) {
        return start(organization, Function.identity());
    }

    /**
     * Returns the position after which this page starts, in the store's own form.
     *
     * @param organization the organization that asks
     * @param form reads what {@link #cursorAfter} was given
     * @param <T> the form
     * @return the position; empty for the first page
     * @throws org.qms4j.spi.failure.StoreException.InvalidRequest if the cursor is foreign or edited, or does not have
     *     the form
     */
    public <T> Optional<T> start(OrganizationId organization, Function<String, T> form) {
        return after.map(cursor -> cursor.position(organization, question(), form));
    }

    /**
     * Makes the cursor that stands after an entry.
     *
     * @param organization the organization that asks
     * @param position the store's own way to find the entry again, such as its number
     * @return where the next page starts
     */
    public Cursor cursorAfter(OrganizationId organization, String position) {
        return Cursor.at(organization, question(), position);
    }

    private String question() {
        return "history " + subject;
    }

    /** Which entries are asked for. */
    public sealed interface Subject {}

    /**
     * The entries of one record.
     *
     * @param record the record
     */
    public record OfRecord(RecordKey record) implements Subject {}

    /**
     * The entries of one command.
     *
     * @param command the command's id
     */
    public record OfCommand(String command) implements Subject {}

    /** The entries of the organization. */
    public record All() implements Subject {}
}
