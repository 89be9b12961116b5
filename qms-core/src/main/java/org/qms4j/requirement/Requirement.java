package org.qms4j.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.requirement.RequirementStage.Incorporated;
import org.qms4j.spi.record.RecordKey;

/** Something that the organization has to meet. */
@Value.Immutable
public abstract sealed class Requirement implements Dated<Requirement, RequirementStage> permits ImmutableRequirement {
    Requirement() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's requirements
     */
    public abstract RequirementId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns where it comes from.
     *
     * @return the source
     */
    public abstract RequirementSource source();

    /**
     * Returns what is required.
     *
     * @return as it was last said
     */
    public abstract RequirementProfile profile();

    /**
     * Returns who must know of the last change and what must be amended.
     *
     * @return those of the last change; empty if it never changed
     */
    public abstract List<Following> followings();

    /**
     * Returns when it was found to be met or not to be met.
     *
     * @return the first check first
     */
    public abstract List<Check> checks();

    /**
     * That somebody or something must follow a change.
     *
     * @param affected who or what
     * @param entered when that was recorded, and by whom; empty while it is owed
     * @param evidence of that
     */
    public record Following(Affected affected, Optional<Entered> entered, List<Evidence> evidence) {
        /** {@inheritDoc} */
        public Following {
            evidence = List.copyOf(evidence);
        }

        static Following owed(Affected affected) {
            return new Following(affected, Optional.empty(), List.of());
        }

        /**
         * Tells whether it is still owed.
         *
         * @return true until it is recorded
         */
        public boolean isOwed() {
            return entered.isEmpty();
        }
    }

    /**
     * That it was found to be met or not to be met.
     *
     * @param entered when and by whom
     * @param time for the how manieth time it was part of the processes then, from 1
     * @param met whether it was
     * @param evidence of that
     */
    public record Check(Entered entered, int time, boolean met, List<Evidence> evidence) {
        /** {@inheritDoc} */
        public Check {
            evidence = List.copyOf(evidence);
        }
    }

    /** Whether a requirement is met, as far as somebody has looked. */
    public enum Compliance {
        /** It was, when somebody last looked, and that is not too long ago. */
        MET,
        /** It was not, when somebody last looked. */
        NOT_MET,
        /** Nobody has looked since it is what it is, or for too long. */
        NOT_VERIFIED
    }

    /** For the how manieth time it is part of the processes. */
    int time() {
        return (int) stages().stream().filter(Incorporated.class::isInstance).count();
    }

    /** When it was last looked at since it is part of the processes: what was found before a change says nothing. */
    Optional<Check> lastCheck() {
        int time = time();
        return checks().stream().filter(check -> check.time() == time).reduce((earlier, later) -> later);
    }

    /** Until when it has to be looked at; empty while it is not part of the processes. */
    Optional<LocalDate> due(Function<Entered, LocalDate> day) {
        return stage() instanceof Incorporated incorporated
                ? Optional.of(day.apply(lastCheck().map(Check::entered).orElse(incorporated.entered()))
                        .plusMonths(profile().everyMonths()))
                : Optional.empty();
    }

    Compliance compliance(LocalDate today, Function<Entered, LocalDate> day) {
        Optional<LocalDate> due = due(day);
        Optional<Check> last = lastCheck();
        if (due.isEmpty() || last.isEmpty()) {
            return Compliance.NOT_VERIFIED;
        }
        if (!last.get().met()) {
            return Compliance.NOT_MET;
        }
        return today.isAfter(due.get()) ? Compliance.NOT_VERIFIED : Compliance.MET;
    }

    @Override
    public String toString() {
        return "Requirement[" + id().value() + ", " + source() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableRequirement.Builder {
        Builder() {}
    }
}
