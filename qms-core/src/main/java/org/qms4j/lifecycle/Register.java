package org.qms4j.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.StoredRecord;

/**
 * The records of one type at a desk: finds them, asks what stands in the way of a step, takes it.
 *
 * @param <A> the record
 */
public final class Register<A extends Staged<A, ?>> {
    private final Lifecycle<A> lifecycle;
    private final Desk desk;

    /**
     * Opens the register.
     *
     * @param lifecycle the type and its steps
     * @param desk where the actor works
     */
    public Register(Lifecycle<A> lifecycle, Desk desk) {
        this.lifecycle = lifecycle;
        this.desk = desk;
    }

    LocalDate dayOf(Instant instant) {
        return desk.office().conditions().dayOf(instant);
    }

    /**
     * Finds a record.
     *
     * @param ref its id
     * @return the record as it is now, steps of an open unit included; empty if there is none that the actor may read
     */
    public Optional<A> find(Ref<A> ref) {
        if (!desk.permits(lifecycle.type().reading(), Optional.of(ref.key()))) {
            return Optional.empty();
        }
        return desk.look(unit -> unit.look(ref));
    }

    /**
     * Opens a record that is there.
     *
     * @param ref its id
     * @return the record as it is now
     * @throws RefusedException if there is none that the actor may read
     */
    public A get(Ref<A> ref) {
        return find(ref)
                .orElseThrow(() -> new RefusedException(
                        lifecycle.type().reading(),
                        List.of(RuleViolation.error(
                                "record.unknown",
                                "",
                                ref.key().type(),
                                ref.key().id()))));
    }

    /**
     * Finds records by their attributes, as they are stored: steps of an open unit are not in it.
     *
     * @param query which ones; its type is this register's
     * @return a page of those that the actor may read
     * @throws StoreException.InvalidRequest if the query asks for records of another type
     */
    public Page<A> query(Query query) {
        refuseOther(query.type());
        return readable(query).map(desk.office().filing(lifecycle.type())::open);
    }

    /**
     * Counts records by their attributes, as they are stored: steps of an open unit are not in it. The store counts,
     * unless the host's policy decides record by record.
     *
     * @param tally which ones, in which groups, and what is summed; its type is this register's
     * @return the groups of those that the actor may read
     * @throws StoreException.InvalidRequest if records of another type are to be counted, or what is to be summed is no
     *     number
     */
    public List<Tally.Group> tally(Tally tally) {
        refuseOther(tally.type());
        return desk.office().gate().looksAtRecords() ? countedOneByOne(tally) : countedByTheStore(tally);
    }

    private List<Tally.Group> countedByTheStore(Tally tally) {
        return desk.permits(lifecycle.type().reading(), Optional.empty())
                ? desk.office().store().tally(desk.organization(), tally)
                : List.of();
    }

    private List<Tally.Group> countedOneByOne(Tally tally) {
        var counter = new Tally.Counter(tally);
        Query query = tally.query();
        Page.walk(readable(query), next -> readable(query.after(next)))
                .forEach(stored -> counter.add(stored.attributes()));
        return counter.groups();
    }

    private Page<StoredRecord> readable(Query query) {
        return desk.office()
                .store()
                .query(desk.organization(), query)
                .filter(stored -> desk.permits(lifecycle.type().reading(), Optional.of(stored.key())));
    }

    private void refuseOther(String type) {
        if (!type.equals(lifecycle.type().name())) {
            throw new StoreException.InvalidRequest(
                    "type: records of type " + lifecycle.type().name() + " are asked for here, not " + type);
        }
    }

    /**
     * Returns a query of all records of this type.
     *
     * @return the query, to be narrowed
     */
    public Query all() {
        return Query.of(lifecycle.type().name());
    }

    /**
     * Begins a record.
     *
     * @param step the step that begins it
     * @param command what is asked for
     * @param <C> the command
     * @return the record as stored
     * @throws RefusedException with every unmet condition
     */
    public <C> A begin(Step<Optional<A>, C> step, C command) {
        return desk.run(unit -> unit.begin(lifecycle.type(), step, command));
    }

    /**
     * Takes a step.
     *
     * @param step the step
     * @param ref the record or its id
     * @param command what is asked for
     * @param <C> the command
     * @return the record as stored
     * @throws RefusedException with every unmet condition
     * @throws org.qms4j.spi.failure.StoreException.RevisionConflict if the record was given by value and has changed
     *     since
     */
    public <C> A take(Step<A, C> step, Ref<A> ref, C command) {
        return desk.run(unit -> unit.take(lifecycle, step, ref, command));
    }

    /**
     * Returns what stands in the way of a step.
     *
     * @param step the step
     * @param ref the record or its id
     * @param command what is asked for; null to ask only what the record lacks
     * @param <C> the command
     * @return exactly the list a refusal would carry; empty if the step is possible
     */
    public <C> List<RuleViolation> blockers(Step<A, C> step, Ref<A> ref, @Nullable C command) {
        return desk.look(unit -> unit.blockers(lifecycle, step, ref, command));
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
        return desk.look(unit -> unit.<A, C>blockers(step, command));
    }
}
