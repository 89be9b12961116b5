package org.qms4j.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;

/**
 * What the registers of all types have in common for a host: finding records, and asking beforehand what stands in the
 * way of a step.
 *
 * @param <A> the record
 */
public abstract class Service<A extends Staged<A, ?>> {
    private final Register<A> register;

    /**
     * Opens the service.
     *
     * @param register the records
     */
    protected Service(Register<A> register) {
        this.register = register;
    }

    /**
     * Returns the records behind the service.
     *
     * @return the register
     */
    protected Register<A> register() {
        return register;
    }

    /**
     * Returns the day on which an instant falls in the organization's time zone.
     *
     * @param instant the instant
     * @return the day
     */
    protected LocalDate dayOf(Instant instant) {
        return register.dayOf(instant);
    }

    /**
     * Finds a record.
     *
     * @param ref its id
     * @return the record as it is now; empty if there is none that the actor may read
     */
    public Optional<A> find(Ref<A> ref) {
        return register.find(ref);
    }

    /**
     * Opens a record that is there.
     *
     * @param ref its id
     * @return the record as it is now
     * @throws org.qms4j.rule.RefusedException if there is none that the actor may read
     */
    public A get(Ref<A> ref) {
        return register.get(ref);
    }

    /**
     * Returns a query of all records, to be narrowed by the attributes that the type's steps name.
     *
     * @return the query
     */
    public Query all() {
        return register.all();
    }

    /**
     * Finds records by their attributes.
     *
     * @param query which ones, made from {@link #all}
     * @return a page of them
     */
    public Page<A> query(Query query) {
        return register.query(query);
    }

    /**
     * Counts records by their attributes.
     *
     * @param tally which ones, in which groups, and what is summed
     * @return the groups of those that the actor may read
     */
    public List<Tally.Group> tally(Tally tally) {
        return register.tally(tally);
    }

    /**
     * Walks through all pages of a query.
     *
     * @param query which records
     * @return the records, read a page at a time while the stream is consumed
     */
    public Stream<A> walk(Query query) {
        Query large = query.limit(Page.LARGEST);
        return Page.walk(register.query(large), next -> register.query(large.after(next)));
    }

    /**
     * Returns what a record itself lacks for a step.
     *
     * @param ref the record or its id
     * @param step the step
     * @return every unmet condition that can be judged without a command
     */
    public List<RuleViolation> blockers(Ref<A> ref, Step<A, ?> step) {
        return register.blockers(step, ref, null);
    }

    /**
     * Returns what stands in the way of a step.
     *
     * @param ref the record or its id
     * @param step the step
     * @param command what is asked for
     * @param <C> the command
     * @return exactly the list a refusal would carry; empty if the step is possible
     */
    public <C> List<RuleViolation> blockers(Ref<A> ref, Step<A, C> step, C command) {
        return register.blockers(step, ref, command);
    }

    /**
     * Returns what stands in the way of beginning a record.
     *
     * @param step the step that begins it
     * @param command what is asked for
     * @param <C> the command
     * @return exactly the list a refusal would carry; empty if the step is possible
     */
    public <C> List<RuleViolation> blockers(Step<Optional<A>, C> step, C command) {
        return register.blockers(step, command);
    }
}
