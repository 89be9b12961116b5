package org.qms4j.nonconformity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Entered;
import org.qms4j.nonconformity.NonconformityStage.Analysing;
import org.qms4j.nonconformity.NonconformityStage.Open;
import org.qms4j.nonconformity.NonconformityStage.Planned;
import org.qms4j.nonconformity.NonconformityStage.Verifying;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.RecordKey;

/** Something that is not as it must be, and what is done about it. */
@Value.Immutable
public abstract sealed class Nonconformity implements Dated<Nonconformity, NonconformityStage>
        permits ImmutableNonconformity {
    Nonconformity() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's nonconformities
     */
    public abstract NonconformityId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns what brought it to light.
     *
     * @return the source
     */
    public abstract Source source();

    /**
     * Returns the record it comes from.
     *
     * @return a complaint, or any other record; empty if it comes from none
     */
    public abstract Optional<RecordKey> origin();

    /**
     * Returns the finding, delivery or figure it comes from.
     *
     * @return its place in the host's or another system; empty if it comes from none
     */
    public abstract Optional<ExternalRef> foundIn();

    /**
     * Returns the clause that was not kept.
     *
     * @return the clause; empty if it is another rule
     */
    public abstract Optional<ClauseRef> clause();

    /**
     * Returns the rule, requirement or agreement that was not kept.
     *
     * @return its place; empty if it is a clause alone
     */
    public abstract Optional<ExternalRef> rule();

    /**
     * Returns what is not as it must be.
     *
     * @return as it was reported
     */
    public abstract Confidential<String> statement();

    /**
     * Returns what shows it.
     *
     * @return the evidence; empty if none was given
     */
    public abstract List<Evidence> evidence();

    /**
     * Returns how bad it is.
     *
     * @return from 1 to 5
     */
    public abstract int severity();

    /**
     * Returns how much of the system is in doubt.
     *
     * @return the grade
     */
    public abstract Grade grade();

    /**
     * Tells whether somebody could be hurt.
     *
     * @return true if it has to be contained at once
     */
    public abstract boolean danger();

    /**
     * Returns when it was noticed.
     *
     * @return the day
     */
    public abstract LocalDate detectedOn();

    /**
     * Returns whom and what it touches.
     *
     * @return clients, lots, deliveries; empty if none is known
     */
    public abstract List<ExternalRef> affected();

    /**
     * Returns who sees to it.
     *
     * @return the host's id of the person
     */
    public abstract String responsible();

    /**
     * Returns by which terms its dates are set.
     *
     * @return the profile that was in force when it was reported
     */
    public abstract CorrectiveActionProfile profile();

    /**
     * Returns what may have caused it.
     *
     * @return the candidates of all rounds, in the order in which they were proposed
     */
    public abstract List<CauseCandidate> causes();

    /**
     * Returns why it was not noticed earlier.
     *
     * @return the answers, the last one counts
     */
    public abstract List<Escape> escapes();

    /**
     * Returns whether others suffer the same.
     *
     * @return every search
     */
    public abstract List<SimilarCheck> similarChecks();

    /**
     * Returns where it happened again after the actions.
     *
     * @return in the order in which it was noticed
     */
    public abstract List<Recurrence> recurrences();

    /**
     * Returns what it owed by which date.
     *
     * @return every date as it was set, the last one counts while the record is open
     */
    public abstract List<Deadline> deadlines();

    /** How much of the system is in doubt. */
    public enum Grade {
        /** The system cannot be relied on in that place. */
        MAJOR,
        /** A single lapse. */
        MINOR
    }

    /**
     * Why it was not noticed earlier.
     *
     * @param entered when and by whom that was said
     * @param reason why
     * @param evidence what shows it
     */
    public record Escape(Entered entered, Confidential<String> reason, List<Evidence> evidence) {
        /** {@inheritDoc} */
        public Escape {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * That somebody looked whether others suffer the same.
     *
     * @param entered when and by whom
     * @param scope where was looked
     * @param result what was found
     * @param evidence what shows it
     */
    public record SimilarCheck(
            Entered entered, Confidential<String> scope, Confidential<String> result, List<Evidence> evidence) {
        /** {@inheritDoc} */
        public SimilarCheck {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * That it happened again.
     *
     * @param on the day on which that was recorded
     * @param again the record that says so
     */
    public record Recurrence(LocalDate on, RecordKey again) {}

    /**
     * A date that was set.
     *
     * @param kind what is owed
     * @param due the last day on which it is in time
     */
    public record Deadline(DeadlineKind kind, LocalDate due) {}

    /**
     * Returns what it owes.
     *
     * @return the date that counts; empty once it is closed or void
     */
    public Optional<Deadline> deadline() {
        return stage() instanceof Open && !deadlines().isEmpty()
                ? Optional.of(deadlines().get(deadlines().size() - 1))
                : Optional.empty();
    }

    /**
     * Finds a candidate.
     *
     * @param name its name
     * @return the candidate; empty if none has that name
     */
    public Optional<CauseCandidate> cause(String name) {
        return causes().stream().filter(cause -> cause.name().equals(name)).findFirst();
    }

    /**
     * Returns its causes.
     *
     * @return the candidates that evidence confirmed
     */
    public List<CauseCandidate> confirmedCauses() {
        return causes().stream().filter(CauseCandidate::isConfirmed).toList();
    }

    /**
     * Returns the cause that was confirmed last.
     *
     * @return the candidate; empty if none was confirmed
     */
    public Optional<CauseCandidate> lastCause() {
        return confirmedCauses().stream().reduce((before, last) -> last);
    }

    /** Tells whether it is known that another one is this one again; none repeats itself. */
    boolean isRepeatedBy(Nonconformity other) {
        return other.key().equals(key())
                || recurrences().stream().anyMatch(noted -> noted.again().equals(other.key()));
    }

    /**
     * Returns the plan.
     *
     * @return the actions and the criterion of the last round; empty before there is one
     */
    public Optional<Planned> plan() {
        return reached(Planned.class);
    }

    /**
     * Returns how often its causes were looked for.
     *
     * @return 0 if they were not
     */
    public int rounds() {
        return reached(Analysing.class).map(Analysing::round).orElse(0);
    }

    /**
     * Returns what the last figures say.
     *
     * @return the verdict, computed from the criterion; empty as long as no figures of this round are there
     */
    public Optional<Verdict> verdict() {
        return observed()
                .flatMap(seen -> plan().map(
                                plan -> plan.criterion().verdict(seen.observation(), recurrencesSince(seen.since()))));
    }

    /** The figures that were recorded since the last plan. */
    private Optional<Verifying> observed() {
        return reached(Verifying.class)
                .filter(seen -> plan().filter(plan -> stages().lastIndexOf(plan) < stages().lastIndexOf(seen))
                        .isPresent());
    }

    /** Each record that says so counts once, from the day on from which is watched. */
    private int recurrencesSince(LocalDate day) {
        return (int) recurrences().stream()
                .filter(recurrence -> !recurrence.on().isBefore(day))
                .count();
    }

    /** The searches since this round of looking for causes began. */
    Stream<SimilarCheck> similarChecksOfThisRound() {
        return reached(Analysing.class).stream()
                .flatMap(round -> similarChecks().stream()
                        .filter(check -> !check.entered()
                                .recordedAt()
                                .isBefore(round.entered().recordedAt())));
    }

    @Override
    public String toString() {
        return "Nonconformity[" + id().value() + ", " + source() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableNonconformity.Builder {
        Builder() {}
    }
}
