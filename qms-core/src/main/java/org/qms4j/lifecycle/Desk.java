package org.qms4j.lifecycle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qms4j.actor.Actor;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.store.Receipt;

/**
 * Where one actor works for one organization: every step taken here carries who, when and under which command it was
 * taken. A desk is a value; each of its methods that says something more returns another desk.
 */
public final class Desk {
    private static final int ATTEMPTS = 5;

    private final Office office;
    private final OrganizationId organization;
    private final Actor actor;
    private final Optional<Instant> claimed;
    private final Optional<String> command;
    private final Optional<DutyWaiver> waiver;
    private final @Nullable Unit unit;

    private Desk(
            Office office,
            OrganizationId organization,
            Actor actor,
            Optional<Instant> claimed,
            Optional<String> command,
            Optional<DutyWaiver> waiver,
            @Nullable Unit unit) {
        this.office = office;
        this.organization = organization;
        this.actor = actor;
        this.claimed = claimed;
        this.command = command;
        this.waiver = waiver;
        this.unit = unit;
    }

    /**
     * Sets up a desk.
     *
     * @param office what it shares with others
     * @param organization the organization worked for
     * @param actor who works there
     * @return the desk
     */
    public static Desk in(Office office, OrganizationId organization, Actor actor) {
        return new Desk(office, organization, actor, Optional.empty(), Optional.empty(), office.standingWaiver(), null);
    }

    /**
     * Says when the steps taken here happened, if not just now.
     *
     * @param instant when; after now it is refused when a step is taken
     * @return the desk
     */
    public Desk occurring(Instant instant) {
        Instant kept = instant.truncatedTo(ChronoUnit.MICROS);
        return new Desk(office, organization, actor, Optional.of(kept), command, waiver, unit);
    }

    /**
     * Names the one changeset made here, so that it can be repeated safely.
     *
     * @param id the caller's id, 1 to 64 characters, unique in the organization
     * @return the desk
     */
    public Desk once(String id) {
        if (unit != null) {
            throw new IllegalStateException("the unit of work has its command already");
        }
        return new Desk(office, organization, actor, claimed, Optional.of(id), waiver, null);
    }

    /**
     * Forgets the command id, for steps that are each stored on their own.
     *
     * @return the desk
     */
    public Desk unnamed() {
        return new Desk(office, organization, actor, claimed, Optional.empty(), waiver, unit);
    }

    /**
     * Waives the separation of duties for the steps taken here.
     *
     * @param recorded the waiver, which is journaled with every step that needs it
     * @return the desk; this one, without the waiver, if the actor approved it
     */
    public Desk waiving(DutyWaiver recorded) {
        return recorded.approvedBy().equals(actor.id())
                ? this
                : new Desk(office, organization, actor, claimed, command, Optional.of(recorded), unit);
    }

    /**
     * Returns what is shared with other desks.
     *
     * @return the office
     */
    public Office office() {
        return office;
    }

    /**
     * Returns the organization.
     *
     * @return its id
     */
    public OrganizationId organization() {
        return organization;
    }

    /**
     * Returns who works here.
     *
     * @return the actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * Tells whether the actor may take an action.
     *
     * @param action the action
     * @param record the record it is about
     * @return true if so
     */
    public boolean permits(String action, Optional<RecordKey> record) {
        return office.gate().permits(organization, actor, action, record);
    }

    /**
     * Refuses an action that the actor may not take.
     *
     * @param action the action
     * @throws RefusedException if the actor may not take it
     */
    public void demand(String action) {
        if (!permits(action, Optional.empty())) {
            throw RefusedException.denied(action);
        }
    }

    Optional<Instant> claimed() {
        return claimed;
    }

    Optional<String> command() {
        return command;
    }

    Optional<DutyWaiver> waiver() {
        return waiver;
    }

    /** The mark of a step that is taken now. */
    Entered mark() {
        Instant now = office.now();
        return new Entered(claimed.orElse(now), now, actor.id(), actor.onBehalfOf());
    }

    /**
     * Takes several steps as one: all of them are stored, or none. Reads made at the inner desk see the steps taken at
     * it. After a conflict with somebody else's change everything is done again on what is stored then, unless a record
     * was given by value and is stale itself.
     *
     * @param work takes the steps at the inner desk
     * @param <T> the result
     * @return what {@code work} returns
     */
    public <T extends @Nullable Object> T atomically(Function<Desk, T> work) {
        return run(inner -> inner.whole(() -> work.apply(joining(inner))));
    }

    private Desk joining(Unit joined) {
        return new Desk(office, organization, actor, claimed, command, waiver, joined);
    }

    /** Does something in the unit that is open here, or in one of its own that is stored at the end. */
    <T extends @Nullable Object> T run(Function<Unit, T> work) {
        return unit != null ? work.apply(unit.at(this)) : attempt(work, ATTEMPTS);
    }

    /** Looks at something without storing anything. */
    <T extends @Nullable Object> T look(Function<Unit, T> question) {
        return question.apply(unit != null ? unit.at(this) : new Unit(this));
    }

    private <T extends @Nullable Object> T attempt(Function<Unit, T> work, int attempts) {
        var fresh = new Unit(this);
        try {
            T result = worked(work, fresh);
            Optional<Receipt> receipt = fresh.commit();
            return receipt.filter(Receipt::repeated).isPresent()
                    ? replay(work, receipt.get().entries())
                    : result;
        } catch (RefusedException | StoreException.RevisionConflict | StoreException.TransientFailure failed) {
            List<JournalEntry> before = appliedBefore();
            if (!before.isEmpty()) {
                return replay(work, before);
            }
            if (attempts > 1 && helpsToRepeat(failed, fresh)) {
                return attempt(work, attempts - 1);
            }
            throw failed;
        }
    }

    private static <T extends @Nullable Object> T worked(Function<Unit, T> work, Unit in) {
        try {
            return work.apply(in);
        } finally {
            in.end();
        }
    }

    private static boolean helpsToRepeat(RuntimeException failed, Unit unit) {
        if (failed instanceof StoreException.RevisionConflict conflict) {
            return !unit.wasGivenStale(conflict.record());
        }
        return failed instanceof StoreException.TransientFailure
                ? !Thread.currentThread().isInterrupted()
                : unit.hasSeenOutdated();
    }

    private List<JournalEntry> appliedBefore() {
        return command.map(id -> History.ofCommand(id).limit(Page.LARGEST)).stream()
                .flatMap(question -> Page.walk(
                        office.store().history(organization, question),
                        next -> office.store().history(organization, question.after(next))))
                .toList();
    }

    private <T extends @Nullable Object> T replay(Function<Unit, T> work, List<JournalEntry> entries) {
        var replayed = new Unit(this, entries);
        T result = worked(work, replayed);
        if (!replayed.isReplayedWhole()) {
            throw otherContent();
        }
        return result;
    }

    /** The refusal of a command id that was used for something else. */
    static RefusedException otherContent() {
        return new RefusedException("command", List.of(RuleViolation.error("command.other-content", "command")));
    }
}
