package org.qms4j.complaint;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.complaint.CaseNote.ClockStop;
import org.qms4j.complaint.CaseNote.Commitment;
import org.qms4j.complaint.CaseNote.Communication;
import org.qms4j.complaint.CaseNote.Correction;
import org.qms4j.complaint.CaseNote.Execution;
import org.qms4j.complaint.CaseNote.Extension;
import org.qms4j.complaint.CaseNote.Holding;
import org.qms4j.complaint.ComplaintStage.Answerable;
import org.qms4j.complaint.ComplaintStage.Approval;
import org.qms4j.complaint.ComplaintStage.Assessed;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Received;
import org.qms4j.complaint.ComplaintStage.Reopened;
import org.qms4j.complaint.ComplaintStage.Undecided;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.spi.record.RecordKey;

/** An expression of dissatisfaction to which an answer is expected. */
@Value.Immutable
public abstract sealed class Complaint implements Dated<Complaint, ComplaintStage> permits ImmutableComplaint {
    Complaint() {}

    /**
     * Returns the id, which is also the reference that people use.
     *
     * @return unique among the organization's complaints
     */
    public abstract ComplaintId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns the day on which it came in, from which deadlines run.
     *
     * @return the day in the organization's time zone
     */
    public abstract LocalDate receivedOn();

    /**
     * Returns how it came in.
     *
     * @return the channel
     */
    public abstract Channel channel();

    /**
     * Returns how the client sees it.
     *
     * @return the perception
     */
    public abstract Perception perception();

    /**
     * Returns who complains.
     *
     * @return the complainant
     */
    public abstract Complainant complainant();

    /**
     * Returns what it is about.
     *
     * @return the subject
     */
    public abstract Subject subject();

    /**
     * Returns the host's own record of it.
     *
     * @return a ticket, a message, a row of a register
     */
    public abstract Optional<ExternalRef> source();

    /**
     * Returns what was public about it.
     *
     * @return present if it was
     */
    public abstract Optional<PublicSide> publicSide();

    /**
     * Returns what was done in public about it.
     *
     * @return in the order in which it was recorded
     */
    public abstract List<PublicNote> publicNotes();

    /**
     * Returns what of one kind was done in public about it.
     *
     * @param kind the kind
     * @param <N> the kind
     * @return in the order in which it was recorded
     */
    public <N extends PublicNote> Stream<N> publicNotes(Class<N> kind) {
        return publicNotes().stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * Returns the people it is about.
     *
     * @return the host's ids; none of them handles it
     */
    public abstract List<String> concerns();

    /**
     * Tells whether danger was suspected when it came in.
     *
     * @return true if it must be assessed the same day
     */
    public abstract boolean safetySuspected();

    /**
     * Returns who handles it.
     *
     * @return the host's id of the person
     */
    public abstract Optional<String> handler();

    /**
     * Returns the profile that was in force when it came in.
     *
     * @return empty for history, on which no deadline runs
     */
    public abstract Optional<HandlingProfile> profile();

    /**
     * Returns the dates that were computed.
     *
     * @return until when, by kind; kinds that are fulfilled included
     */
    public abstract Map<DeadlineKind, LocalDate> deadlines();

    /**
     * Returns until when a resolution counts as summary.
     *
     * @return the date that was computed at receipt; empty if the profile knows none
     */
    public abstract Optional<LocalDate> summaryUntil();

    /**
     * Returns the day on which the decision was communicated.
     *
     * @return the day in the organization's time zone; empty if it was not
     */
    public abstract Optional<LocalDate> decidedOn();

    /**
     * Returns when the clock stood still.
     *
     * @return the stops, the first one first; the last one may still last
     */
    public abstract List<ClockStop> clockStops();

    /**
     * Returns the longer times of exceptional cases that it was given.
     *
     * @return the extensions, the first first
     */
    public abstract List<Extension> extensions();

    /**
     * Returns the written answers that stood for a decision.
     *
     * @return the holding responses, the first first; after one the decision has no date
     */
    public abstract List<Holding> holdings();

    /**
     * Returns what it was said to be about before that was corrected.
     *
     * @return the earlier statements, the first first
     */
    public abstract List<Correction> corrections();

    /**
     * Returns what was said to the client and by the client.
     *
     * @return in the order in which it was recorded
     */
    public abstract List<Communication> communications();

    /**
     * Returns what the client was promised.
     *
     * @return in the order in which it was promised
     */
    public abstract List<Commitment> commitments();

    /**
     * Returns what belongs to it.
     *
     * @return evidence given with the complaint or later
     */
    public abstract List<Evidence> attachments();

    /**
     * Returns which remedy may be decided although its amount needs a second person.
     *
     * @return the latest approval that no decision has used yet
     */
    public abstract Optional<Approval> approval();

    /**
     * Returns when and how the remedy was carried out.
     *
     * @return one or more executions; empty as long as it was not
     */
    public abstract List<Execution> remedyExecution();

    /**
     * Returns what it has cost.
     *
     * @return the costs as they were recorded
     */
    public abstract List<Money> costs();

    /**
     * Returns how satisfied the client is with the handling, as distinct from the outcome.
     *
     * @return from 1 to 5; empty as long as nobody has asked
     */
    public abstract Optional<Integer> handlingSatisfaction();

    /**
     * Returns which complaint it repeats, once that was announced.
     *
     * @return the one before, of the same client and for the same cause
     */
    public abstract Optional<ComplaintId> repeatOf();

    /**
     * Returns with which others it raised the alarm about a clause of the contract, once that was announced.
     *
     * @return the others about the same clause; empty if it did not
     */
    public abstract List<ComplaintId> clauseAlarm();

    /**
     * Returns how severe it is.
     *
     * @return from 1 to 5; empty as long as nobody has assessed it
     */
    public Optional<Integer> severity() {
        return reached(Assessed.class).map(assessed -> assessed.triage().severity());
    }

    /**
     * Returns whether the organization finds it valid.
     *
     * @return empty as long as nobody has found out
     */
    public Optional<Validity> validity() {
        return reached(Answerable.class).map(Answerable::validity);
    }

    /**
     * Returns why it came to it.
     *
     * @return empty as long as nobody has found out
     */
    public Optional<Cause> cause() {
        return reached(Answerable.class).map(Answerable::cause);
    }

    /**
     * Returns how often it was opened again.
     *
     * @return zero or more
     */
    public int reopenings() {
        return (int) stages().stream().filter(Reopened.class::isInstance).count();
    }

    /**
     * Tells whether it is not final.
     *
     * @return false if it is closed, withdrawn, a duplicate, history or void
     */
    public boolean isOpen() {
        return stage() instanceof Open;
    }

    /**
     * Tells whether the clock stands still now.
     *
     * @return true during a stop
     */
    public boolean isClockStopped() {
        return runningStop().isPresent();
    }

    Optional<ClockStop> runningStop() {
        return clockStops().stream().filter(stop -> stop.to().isEmpty()).findFirst();
    }

    /**
     * Returns the dates that are still owed in its stage. While the clock stands still there are only those that had
     * passed before, and those that do not wait: for a danger and in public.
     *
     * @return until when, by kind
     */
    public Map<DeadlineKind, LocalDate> owed() {
        var owed = new EnumMap<DeadlineKind, LocalDate>(DeadlineKind.class);
        deadlines().forEach((kind, due) -> {
            boolean stands =
                    runningStop().filter(stop -> !due.isBefore(stop.from())).isPresent();
            if (isUnfulfilled(kind) && !(stands && kind.waits())) {
                owed.put(kind, due);
            }
        });
        return owed;
    }

    boolean isUnfulfilled(DeadlineKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> stage() instanceof Received;
            case SAFETY -> reached(Assessed.class).isEmpty() && isOpen();
            case PROGRESS, DECISION -> stage() instanceof Received || stage() instanceof Undecided;
            case PUBLIC_REPLY ->
                isOpen() && publicNotes(PublicNote.Replied.class).findAny().isEmpty();
        };
    }

    /**
     * Tells whether the decision came soon enough to count as a summary resolution.
     *
     * @return empty if the profile knows none, or there is no decision yet
     */
    public Optional<Boolean> isSummaryResolution() {
        return summaryUntil().flatMap(until -> decidedOn().map(day -> !day.isAfter(until)));
    }

    /**
     * Returns what a reader of the record would look for and not find.
     *
     * @return the gaps, in the order of the handling
     */
    public List<Gap> gaps() {
        return Stream.of(Gap.values()).filter(gap -> gap.isIn(this)).toList();
    }

    Optional<DecisionCommunicated> decision() {
        return reached(DecisionCommunicated.class);
    }

    @Override
    public String toString() {
        return "Complaint[" + id().value() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableComplaint.Builder {
        Builder() {}
    }
}
