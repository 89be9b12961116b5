package org.qms4j.actionitem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.actor.Actor;
import org.qms4j.agenda.Dated;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Ref;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.RecordKey;

/** Who does what until when. */
@Value.Immutable
public abstract sealed class ActionItem implements Dated<ActionItem, ActionItemStage> permits ImmutableActionItem {
    private static final int MOST_POSTPONEMENTS = 2;

    ActionItem() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's action items
     */
    public abstract ActionItemId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns what is to be done.
     *
     * @return up to 200 characters
     */
    public abstract Confidential<String> title();

    /**
     * Returns who owes it.
     *
     * @return the host's id of the person
     */
    public abstract String owner();

    /**
     * Returns until when.
     *
     * @return the last day on which it is in time
     */
    public abstract LocalDate due();

    /**
     * Returns how urgent it is.
     *
     * @return the priority
     */
    public abstract Priority priority();

    /**
     * Returns what it comes from.
     *
     * @return any record; empty if it stands for itself
     */
    public abstract Optional<RecordKey> origin();

    /**
     * Tells whether it can be done only with evidence.
     *
     * @return true if its origin demands evidence
     */
    public abstract boolean evidenceDemanded();

    /**
     * Tells whether a customer feels it.
     *
     * @return true if it sorts before internal work
     */
    public abstract boolean customerEffect();

    /**
     * Returns the due dates it had before.
     *
     * @return the postponements, the first one first
     */
    public abstract List<Postponement> postponements();

    /**
     * Tells whether it was put off too often to be believed.
     *
     * @return true after more than two postponements
     */
    public boolean isPostponedTooOften() {
        return postponements().size() > MOST_POSTPONEMENTS;
    }

    /**
     * Tells whether it is still to be done.
     *
     * @return true until it is done or given up
     */
    public boolean isOwed() {
        return stage() instanceof ActionItemStage.Owed;
    }

    /**
     * Tells whether it is done.
     *
     * @return true also if nobody has verified it yet
     */
    public boolean isDone() {
        return stage() instanceof ActionItemStage.Done || stage() instanceof ActionItemStage.Verified;
    }

    /**
     * Returns what proves that it is done.
     *
     * @return the evidence; empty if there is none, or it is not done
     */
    public List<Evidence> proof() {
        return isDone()
                ? reached(ActionItemStage.Done.class)
                        .map(ActionItemStage.Done::evidence)
                        .orElse(List.of())
                : List.of();
    }

    /**
     * Tells whether it belongs to a record and is not given up.
     *
     * @param record the record
     * @return true if it comes from there
     */
    public boolean isFor(Ref<?> record) {
        return origin().equals(Optional.of(record.key())) && !(stage() instanceof ActionItemStage.Cancelled);
    }

    /**
     * Tells whether a person has carried it out, or has to.
     *
     * @param actor the person
     * @return true if the item is theirs, or they said that it is done
     */
    public boolean isWorkOf(Actor actor) {
        return owner().equals(actor.id())
                || owner().equals(actor.answerable())
                || reached(ActionItemStage.Done.class)
                        .filter(done -> done.entered().involves(actor))
                        .isPresent();
    }

    @Override
    public String toString() {
        return "ActionItem[" + id().value() + ", " + stage().name() + ", due " + due() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableActionItem.Builder {
        Builder() {}
    }

    /** How urgent an action item is. */
    public enum Priority {
        /** Before everything else. */
        URGENT,
        /** Before ordinary work. */
        HIGH,
        /** Ordinary work. */
        NORMAL,
        /** When there is time. */
        LOW
    }

    /**
     * A due date that was put off.
     *
     * @param on the day on which it was put off
     * @param old the date so far
     * @param due the date from then on
     * @param reason why
     */
    public record Postponement(LocalDate on, LocalDate old, LocalDate due, Confidential<String> reason) {
        /** Tells whether it came too late: the old date was missed. */
        boolean isAfterTheFact() {
            return on.isAfter(old);
        }
    }
}
