package org.qms4j.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the steps of a type are declared. It fixes the record's and the stages' types, so that a line of the table
 * reads as a sentence: verb, event, command, the stage it leaves, where it leads.
 *
 * @param <A> the record
 * @param <S> its stages
 */
public final class StepTable<A extends Staged<A, S>, S extends Stage> {
    private final String type;

    private StepTable(String type) {
        this.type = type;
    }

    /**
     * Opens the table of a type.
     *
     * @param type the record type
     * @param <A> the record
     * @param <S> its stages
     * @return an empty table
     */
    public static <A extends Staged<A, S>, S extends Stage> StepTable<A, S> of(RecordType<A> type) {
        return new StepTable<>(type.name());
    }

    /**
     * Declares a step that begins a record.
     *
     * @param name the step
     * @param event what has happened then
     * @param command the type of the command
     * @param first makes the record
     * @param <C> the command
     * @return the step, so far open to nobody
     */
    public <C> Verb<Optional<A>, S, C> begins(
            String name, String event, Class<C> command, Function<Situation<Optional<A>, S, C>, A> first) {
        return verb(name, event, command, Optional.empty(), first.andThen(Optional::of), it -> Optional.empty());
    }

    /**
     * Declares a step that leads to another stage.
     *
     * @param name the step
     * @param event what has happened then
     * @param command the type of the command
     * @param from the stage or group of stages it leaves
     * @param next makes the next stage
     * @param <F> the stage it leaves
     * @param <C> the command
     * @return the step, so far open to nobody
     */
    public <F, C> Verb<A, F, C> moves(
            String name, String event, Class<C> command, Class<F> from, Function<Situation<A, F, C>, S> next) {
        return turns(name, event, command, from, it -> it.record().at(next.apply(it)));
    }

    /**
     * Declares a step that changes what is common to all stages and stays in the current one. It may tell what happened
     * in an earlier stage, as far back as the record goes.
     *
     * @param name the step
     * @param event what has happened then
     * @param command the type of the command
     * @param in the stage or group of stages in which it is possible
     * @param changed makes the changed record
     * @param <F> the stage
     * @param <C> the command
     * @return the step, so far open to nobody
     */
    public <F, C> Verb<A, F, C> changes(
            String name, String event, Class<C> command, Class<F> in, Function<Situation<A, F, C>, A> changed) {
        return verb(
                name,
                event,
                command,
                Optional.of(in),
                changed,
                it -> Optional.of(it.record().firstStage()));
    }

    /**
     * Declares a step that leads to another stage and changes what is common to all stages as well.
     *
     * @param name the step
     * @param event what has happened then
     * @param command the type of the command
     * @param from the stage or group of stages it leaves
     * @param turned makes the record in its next stage
     * @param <F> the stage it leaves
     * @param <C> the command
     * @return the step, so far open to nobody
     */
    public <F, C> Verb<A, F, C> turns(
            String name, String event, Class<C> command, Class<F> from, Function<Situation<A, F, C>, A> turned) {
        return verb(
                name,
                event,
                command,
                Optional.of(from),
                turned,
                it -> Optional.of(it.record().stage()));
    }

    private <R, F, C> Verb<R, F, C> verb(
            String name,
            String event,
            Class<C> command,
            Optional<Class<F>> from,
            Function<Situation<R, F, C>, R> out,
            Function<Situation<R, F, C>, Optional<Stage>> after) {
        return new Verb<>(
                new Step.Heading<>(type, name, event, command, Set.of()),
                new Verb.Course<>(from, out, after, it -> Verb.since(after.apply(it))),
                List.of(),
                List.of(),
                situation -> Optional.empty());
    }
}
