package org.qms4j.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qms4j.actor.Actor;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.record.RecordKey;

/**
 * Everything a condition may look at when it is asked: the record in its stage, the command, who acts and when, and
 * other records. A record that was looked at counts for the decision: if it changes before the step is stored, the step
 * is judged again.
 *
 * @param <A> the record
 * @param <F> the stage or group of stages that is left
 * @param <C> the command
 */
public final class Situation<A, F, C> {
    private final A record;
    private final @Nullable F stage;
    private final @Nullable C command;
    private final Actor actor;
    private final Entered entered;
    private final Conditions conditions;
    private final Reader reader;

    Situation(
            A record,
            @Nullable F stage,
            @Nullable C command,
            Actor actor,
            Entered entered,
            Conditions conditions,
            Reader reader) {
        this.record = record;
        this.stage = stage;
        this.command = command;
        this.actor = actor;
        this.entered = entered;
        this.conditions = conditions;
        this.reader = reader;
    }

    /** Finds other records, notes that they were looked at, and makes ids. */
    interface Reader {
        <B> Optional<B> look(Ref<B> ref);

        boolean isThere(RecordKey record);

        String newId();
    }

    /**
     * What an organization's dates are counted by.
     *
     * @param zone its time zone
     * @param calendar its working calendar
     */
    public record Conditions(ZoneId zone, WorkingCalendar calendar) {
        /**
         * Returns the day on which an instant falls in the organization's time zone.
         *
         * @param instant the instant
         * @return the day
         */
        public LocalDate dayOf(Instant instant) {
            return LocalDate.ofInstant(instant, zone);
        }

        /**
         * Returns when a day begins in the organization's time zone.
         *
         * @param day the day
         * @return its first instant
         */
        public Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    /**
     * Returns the record before the step.
     *
     * @return the record
     */
    public A record() {
        return record;
    }

    /**
     * Returns the stage that is left.
     *
     * @return the current stage
     */
    public F stage() {
        if (stage == null) {
            throw new IllegalStateException("a record that begins leaves no stage");
        }
        return stage;
    }

    /**
     * Returns what is asked for.
     *
     * @return the command
     */
    public C command() {
        if (command == null) {
            throw new IllegalStateException("a condition on the record does not look at the command");
        }
        return command;
    }

    /**
     * Returns who acts.
     *
     * @return the actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * Returns the mark that the next stage will carry.
     *
     * @return when and by whom
     */
    public Entered entered() {
        return entered;
    }

    /**
     * Returns the day on which the step happened, in the organization's time zone.
     *
     * @return the day of {@code occurredAt}
     */
    public LocalDate day() {
        return dayOf(entered.occurredAt());
    }

    /**
     * Returns the day on which the step is recorded, in the organization's time zone.
     *
     * @return the day of {@code recordedAt}: no claim moves it
     */
    public LocalDate today() {
        return dayOf(entered.recordedAt());
    }

    /**
     * Returns the day on which an instant falls in the organization's time zone.
     *
     * @param instant the instant
     * @return the day
     */
    public LocalDate dayOf(Instant instant) {
        return conditions.dayOf(instant);
    }

    /**
     * Returns when a day begins in the organization's time zone.
     *
     * @param day the day
     * @return its first instant
     */
    public Instant startOf(LocalDate day) {
        return conditions.startOf(day);
    }

    /**
     * Returns the organization's working calendar.
     *
     * @return the calendar
     */
    public WorkingCalendar calendar() {
        return conditions.calendar();
    }

    /**
     * Looks at another record of the organization.
     *
     * @param ref its id
     * @param <B> its type
     * @return the record as it will be when this step is stored; empty if there is none
     */
    public <B> Optional<B> look(Ref<B> ref) {
        return reader.look(ref);
    }

    /**
     * Tells whether a link leads somewhere.
     *
     * @param record type and id
     * @return true if the organization has that record; false of a type that is not known here
     */
    public boolean isThere(RecordKey record) {
        return reader.isThere(record);
    }

    /**
     * Tells whether a link, if there is one, leads somewhere.
     *
     * @param link type and id; empty if there is no link
     * @return false if the organization does not have the record that is named
     */
    public boolean isSound(Optional<RecordKey> link) {
        return link.filter(record -> !isThere(record)).isEmpty();
    }

    /**
     * Makes the id of a new record.
     *
     * @return an id that has not been given before
     */
    public String newId() {
        return reader.newId();
    }
}
