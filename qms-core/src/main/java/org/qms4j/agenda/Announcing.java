package org.qms4j.agenda;

import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.qms4j.agenda.Alert.Level;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Stage;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.lifecycle.Verb;
import org.qms4j.rule.ClauseRef;

/**
 * The two steps by which a record remembers that somebody was told about a date: once before it and once after it. A
 * feature declares them in its table and offers the tasks in its {@link AgendaSource}.
 *
 * @param approaching says that a date comes near
 * @param breached says that it has passed
 * @param <A> the record
 */
public record Announcing<A extends Dated<A, ?>>(Step<A, Announce> approaching, Step<A, Announce> breached) {
    /**
     * Declares the step that says that a date comes near.
     *
     * @param table the type's steps
     * @param event what has happened then
     * @param open the stages in which something is owed
     * @param clause the clause it serves
     * @param <A> the record
     * @param <S> its stages
     * @param <F> the stages in which something is owed
     * @return the step, which still has to say who is told
     */
    public static <A extends Dated<A, S>, S extends Stage, F> Verb<A, F, Announce> approaching(
            StepTable<A, S> table, String event, Class<F> open, ClauseRef clause) {
        return step(table, "announce-approaching", event, open, Level.APPROACHING, clause);
    }

    /**
     * Declares the step that says that a date has passed.
     *
     * @param table the type's steps
     * @param event what has happened then
     * @param open the stages in which something is owed
     * @param clause the clause it serves
     * @param <A> the record
     * @param <S> its stages
     * @param <F> the stages in which something is owed
     * @return the step, which still has to say who is told
     */
    public static <A extends Dated<A, S>, S extends Stage, F> Verb<A, F, Announce> breached(
            StepTable<A, S> table, String event, Class<F> open, ClauseRef clause) {
        return step(table, "announce-breached", event, open, Level.BREACHED, clause);
    }

    /**
     * Declares a step that says that something has not happened for too long.
     *
     * @param table the type's steps
     * @param name the step
     * @param event what has happened then
     * @param open the stages in which it can be so
     * @param clause the clause it serves
     * @param <A> the record
     * @param <S> its stages
     * @param <F> the stages in which it can be so
     * @return the step, which still has to say when it is so and who is told
     */
    public static <A extends Dated<A, S>, S extends Stage, F> Verb<A, F, Announce> alarm(
            StepTable<A, S> table, String name, String event, Class<F> open, ClauseRef clause) {
        return step(table, name, event, open, Level.BREACHED, clause);
    }

    private static <A extends Dated<A, S>, S extends Stage, F> Verb<A, F, Announce> step(
            StepTable<A, S> table, String name, String event, Class<F> open, Level level, ClauseRef clause) {
        return table.changes(
                        name, event, Announce.class, open, it -> it.record().told(alert(it, level)))
                .by(SYSTEM, QMS_MANAGER)
                .given(
                        "due",
                        "alert.raised",
                        clause,
                        it -> !alert(it, level).isIn(it.record().alerts()))
                .because(it -> it.command().kind());
    }

    private static Alert alert(Situation<?, ?, Announce> it, Level level) {
        return new Alert(it.command().kind(), it.command().due(), level);
    }

    /**
     * Returns what a run still has to say about a date of a record.
     *
     * @param register the records
     * @param record the record that owes it
     * @param kind what is due
     * @param due until when
     * @param notice how many days before it comes near
     * @param known the day on which the date was recorded
     * @param today the day it is
     * @return the tasks, whatever their day
     */
    public Stream<Task> tasks(
            Register<A> register, A record, String kind, LocalDate due, int notice, LocalDate known, LocalDate today) {
        return Announcement.of(kind, due, notice, known, record.alerts(), today)
                .map(announcement -> task(register, record, announcement));
    }

    /**
     * Returns the task that says something.
     *
     * @param register the records
     * @param record the record that owes it
     * @param announcement what is said, and when
     * @return the task
     */
    public Task task(Register<A> register, A record, Announcement announcement) {
        Step<A, Announce> step = announcement.alert().level() == Level.APPROACHING ? approaching : breached;
        return task(register, record, step, announcement);
    }

    /**
     * Returns the task that says something by a step.
     *
     * @param register the records
     * @param record the record that owes it
     * @param step the step
     * @param announcement what is said, and when
     * @param <A> the record
     * @return the task; taken on the record as it is then
     */
    public static <A extends Dated<A, ?>> Task task(
            Register<A> register, A record, Step<A, Announce> step, Announcement announcement) {
        Alert alert = announcement.alert();
        Ref<A> asItIsThen = record::key;
        return new Task(
                announcement.on(),
                record.key(),
                step.action(),
                alert.kind(),
                () -> register.take(step, asItIsThen, new Announce(alert.kind(), alert.due())));
    }
}
