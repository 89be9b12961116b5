package org.qms4j.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.improvement.ImprovementStage.Open;
import org.qms4j.lifecycle.Entered;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.RecordKey;

/** One turn of planning, doing, checking and acting (PDCA; in Spanish PHVA). */
@Value.Immutable
public abstract sealed class ImprovementCycle implements Dated<ImprovementCycle, ImprovementStage>
        permits ImmutableImprovementCycle {
    ImprovementCycle() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's cycles
     */
    public abstract ImprovementCycleId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns what is to become better.
     *
     * @return as it was said when it was begun
     */
    public abstract Confidential<String> title();

    /**
     * Returns how much of the organization it changes.
     *
     * @return the scale
     */
    public abstract Scale scale();

    /**
     * Returns what makes somebody want it.
     *
     * @return the driver
     */
    public abstract Driver driver();

    /**
     * Returns whose satisfaction it serves.
     *
     * @return the link; empty if there is none, and then {@link #withoutSatisfaction} says why it is done
     */
    public abstract Optional<SatisfactionLink> satisfaction();

    /**
     * Returns why it is done although it serves nobody's satisfaction.
     *
     * @return the reason; empty if it does
     */
    public abstract Optional<Confidential<String>> withoutSatisfaction();

    /**
     * Returns which processes it changes.
     *
     * @return at least one
     */
    public abstract List<ExternalRef> processes();

    /**
     * Returns who answers for it.
     *
     * @return the host's id of the person
     */
    public abstract String sponsor();

    /**
     * Returns who has driven it.
     *
     * @return the host's ids; the last one drives it now
     */
    public abstract List<String> leaders();

    /**
     * Returns by which terms its dates are set.
     *
     * @return the profile that was in force when it was begun
     */
    public abstract ImprovementProfile profile();

    /**
     * Returns which turn it is.
     *
     * @return 1 for the first cycle, one more for each that follows on another
     */
    public abstract int number();

    /**
     * Returns the cycle before.
     *
     * @return empty for the first one
     */
    public abstract Optional<ImprovementCycleId> parent();

    /**
     * Returns what is planned.
     *
     * @return whole from the approval on
     */
    public abstract CyclePlan plan();

    /**
     * Returns what was counted afterwards.
     *
     * @return the last figures; empty as long as there are none
     */
    public abstract Optional<Figures> figures();

    /**
     * Returns what it costs and brings.
     *
     * @return as it was last said; empty if nobody has
     */
    public abstract Optional<Balance> balance();

    /**
     * Returns until when its phases were due.
     *
     * @return the dates that were set, the first one first
     */
    public abstract List<Deadline> deadlines();

    /**
     * Returns when something was last done about it.
     *
     * @return the last step that was not an announcement
     */
    public abstract Entered lastStep();

    /**
     * What was counted.
     *
     * @param entered when and by whom that was recorded
     * @param version by which version of the definition
     * @param observation what was seen
     */
    public record Figures(Entered entered, int version, Observation observation) {}

    /**
     * What a cycle costs and brings.
     *
     * @param entered when and by whom that was said
     * @param cost what it has cost
     * @param benefit what it has brought
     * @param evidence how that was reckoned
     */
    public record Balance(Entered entered, Optional<Money> cost, Optional<Money> benefit, List<Evidence> evidence) {
        /** {@inheritDoc} */
        public Balance {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A date that was set.
     *
     * @param phase which phase ends by it
     * @param due the last day on which that is in time
     */
    public record Deadline(Phase phase, LocalDate due) {}

    /**
     * Returns who drives it.
     *
     * @return the host's id of the person
     */
    public String leader() {
        return leaders().get(leaders().size() - 1);
    }

    /**
     * Returns which phase it is in.
     *
     * @return the phase; empty once it is closed or given up
     */
    public Optional<Phase> phase() {
        return stage() instanceof Open open ? Optional.of(open.phase()) : Optional.empty();
    }

    /**
     * Returns until when the phase it is in is due.
     *
     * @return the date; empty once it is closed or given up
     */
    public Optional<Deadline> deadline() {
        return stage() instanceof Open && !deadlines().isEmpty()
                ? Optional.of(deadlines().get(deadlines().size() - 1))
                : Optional.empty();
    }

    /**
     * Returns the category of complaints that it is about.
     *
     * @return that of its driver or of the satisfaction it serves; empty if it is about something else
     */
    public Optional<String> category() {
        return Stream.of(driver().category(), satisfaction().flatMap(SatisfactionLink::category))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Returns what the last figures say.
     *
     * @return the verdict, computed from the test; empty as long as there are none
     */
    public Optional<Verdict> verdict() {
        return figures().flatMap(seen -> plan().test().map(test -> test.verdict(seen.observation())));
    }

    @Override
    public String toString() {
        return "ImprovementCycle[" + id().value() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableImprovementCycle.Builder {
        Builder() {}
    }
}
