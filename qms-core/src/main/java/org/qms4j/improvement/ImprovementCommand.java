package org.qms4j.improvement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of improvement cycles. */
public sealed interface ImprovementCommand {
    /**
     * Begins the cycle that follows on another one.
     *
     * @param id the host's id; empty to have one made
     * @param parent the cycle before
     */
    record Continue(Optional<ImprovementCycleId> id, ImprovementCycleId parent) implements ImprovementCommand {}

    /**
     * Writes the plan.
     *
     * @param plan all of it; what is left empty is empty afterwards
     */
    record Plan(@Valid CyclePlan plan) implements ImprovementCommand {}

    /** Approves the plan. */
    record Approve() implements ImprovementCommand {}

    /**
     * Adds an action, where one was given up.
     *
     * @param action the action item, which comes from the cycle
     */
    record AddAction(ActionItemId action) implements ImprovementCommand {}

    /**
     * Says that everything is carried out.
     *
     * @param deviations what was done otherwise than planned, or that nothing was; up to 2,000 characters
     * @param informed evidence that those who work that way now know how; at least one
     */
    record FinishDoing(
            Confidential<@Text(max = 2_000) String> deviations,
            @Size(max = 100) List<@Valid Evidence> informed) implements ImprovementCommand {
        /** {@inheritDoc} */
        public FinishDoing {
            informed = Input.list(informed);
        }
    }

    /**
     * Records figures.
     *
     * @param version by which version of the definition they were counted: that of the test
     * @param observation what was seen
     */
    record Observe(@Min(1) int version, @Valid Observation observation) implements ImprovementCommand {}

    /**
     * Judges the figures.
     *
     * @param sideEffects what else has changed, wanted or not, or that nothing has; up to 2,000 characters
     * @param evidence what shows that; at least one
     */
    record Judge(
            Confidential<@Text(max = 2_000) String> sideEffects,
            @Size(max = 100) List<@Valid Evidence> evidence) implements ImprovementCommand {
        /** {@inheritDoc} */
        public Judge {
            evidence = Input.list(evidence);
        }
    }

    /** Decides what comes of a cycle. */
    sealed interface Deciding extends ImprovementCommand permits Standardize, Adjust {
        /**
         * Returns whether it is done elsewhere, too.
         *
         * @return the decision
         */
        FollowUp elsewhere();

        /**
         * Returns what shows that whoever brought it up knows.
         *
         * @return the evidence
         */
        List<Evidence> informed();
    }

    /**
     * Makes the better way the rule.
     *
     * @param documents what says so from now on; at least one
     * @param training evidence that people have learnt it; at least one
     * @param control what will show when it is no longer kept
     * @param elsewhere whether it is done elsewhere, too
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Standardize(
            @Size(max = 100) List<@Valid Evidence> documents,
            @Size(max = 100) List<@Valid Evidence> training,
            @Valid ExternalRef control,
            @Valid FollowUp elsewhere,
            @Size(max = 100) List<@Valid Evidence> informed)
            implements Deciding {
        /** {@inheritDoc} */
        public Standardize {
            documents = Input.list(documents);
            training = Input.list(training);
            informed = Input.list(informed);
        }
    }

    /**
     * Tries it otherwise.
     *
     * @param lesson what was learnt, up to 2,000 characters
     * @param next the cycle in which it is tried, which follows on this one
     * @param elsewhere whether something of it is done elsewhere, too
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Adjust(
            Confidential<@Text(max = 2_000) String> lesson,
            ImprovementCycleId next,
            @Valid FollowUp elsewhere,
            @Size(max = 100) List<@Valid Evidence> informed)
            implements Deciding {
        /** {@inheritDoc} */
        public Adjust {
            informed = Input.list(informed);
        }
    }

    /**
     * Gives it up.
     *
     * @param reason why, up to 2,000 characters
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Abandon(
            Confidential<@Text(max = 2_000) String> reason,
            @Size(max = 100) List<@Valid Evidence> informed) implements ImprovementCommand {
        /** {@inheritDoc} */
        public Abandon {
            informed = Input.list(informed);
        }
    }

    /**
     * Gives it to somebody else.
     *
     * @param leader who drives it from now on: the host's id of the person
     */
    record HandOver(@Text(max = 64) String leader) implements ImprovementCommand {}

    /**
     * Says what it costs and what it brings.
     *
     * @param cost what it has cost so far
     * @param benefit what it has brought so far
     * @param evidence how that was reckoned; at least one if it has brought something
     */
    record Account(
            Optional<@Valid Money> cost,
            Optional<@Valid Money> benefit,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements ImprovementCommand {
        /** {@inheritDoc} */
        public Account {
            evidence = Input.list(evidence);
        }
    }
}
