package org.qms4j.improvement;

import java.time.LocalDate;
import java.util.List;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where an improvement cycle stands. No phase is skipped, and none comes again: that takes another cycle. */
public sealed interface ImprovementStage extends Stage {
    /** Something is still owed. */
    sealed interface Open extends ImprovementStage permits Planning, Doing, Checking, Acting {
        /**
         * Returns which phase it is in.
         *
         * @return one of the four
         */
        Phase phase();
    }

    /** It was gone through to the end. */
    sealed interface Closed extends ImprovementStage permits Standardized, Adjusted {}

    /**
     * It is being planned.
     *
     * @param entered when and by whom it was begun
     */
    record Planning(Entered entered) implements Open {
        @Override
        public Phase phase() {
            return Phase.PLAN;
        }
    }

    /**
     * The plan is approved and carried out.
     *
     * @param entered when and by whom it was approved
     */
    record Doing(Entered entered) implements Open {
        @Override
        public Phase phase() {
            return Phase.DO;
        }
    }

    /**
     * Everything is carried out, and somebody watches what comes of it.
     *
     * @param entered when and by whom that was recorded
     * @param since the day from which on is watched
     * @param until the last day of the window
     * @param deviations what was done otherwise than planned
     * @param informed evidence that those who work that way now know how
     */
    record Checking(
            Entered entered, LocalDate since, LocalDate until, Confidential<String> deviations, List<Evidence> informed)
            implements Open {
        /** {@inheritDoc} */
        public Checking {
            informed = List.copyOf(informed);
        }

        @Override
        public Phase phase() {
            return Phase.CHECK;
        }
    }

    /**
     * The figures are judged.
     *
     * @param entered when and by whom
     * @param sideEffects what else has changed, wanted or not
     * @param evidence what shows that
     */
    record Acting(Entered entered, Confidential<String> sideEffects, List<Evidence> evidence) implements Open {
        /** {@inheritDoc} */
        public Acting {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Phase phase() {
            return Phase.ACT;
        }
    }

    /**
     * The better way has become the rule.
     *
     * @param entered when and by whom that was decided
     * @param documents what says so from now on
     * @param training evidence that people have learnt it
     * @param control what will show when it is no longer kept
     * @param elsewhere whether it is done elsewhere, too
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Standardized(
            Entered entered,
            List<Evidence> documents,
            List<Evidence> training,
            ExternalRef control,
            FollowUp elsewhere,
            List<Evidence> informed)
            implements Closed {
        /** {@inheritDoc} */
        public Standardized {
            documents = List.copyOf(documents);
            training = List.copyOf(training);
            informed = List.copyOf(informed);
        }
    }

    /**
     * It is tried otherwise.
     *
     * @param entered when and by whom that was decided
     * @param lesson what was learnt
     * @param next the cycle in which it is tried
     * @param elsewhere whether something of it is done elsewhere, too
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Adjusted(
            Entered entered,
            Confidential<String> lesson,
            ImprovementCycleId next,
            FollowUp elsewhere,
            List<Evidence> informed)
            implements Closed {
        /** {@inheritDoc} */
        public Adjusted {
            informed = List.copyOf(informed);
        }
    }

    /**
     * It is given up.
     *
     * @param entered when and by whom that was decided
     * @param reason why
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Abandoned(Entered entered, Confidential<String> reason, List<Evidence> informed)
            implements ImprovementStage {
        /** {@inheritDoc} */
        public Abandoned {
            informed = List.copyOf(informed);
        }
    }
}
