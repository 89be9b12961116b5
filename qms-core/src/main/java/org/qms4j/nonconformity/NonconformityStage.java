package org.qms4j.nonconformity;

import java.time.LocalDate;
import java.util.List;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where a nonconformity stands, after ISO 9001:2015, 10.2.1. Each stage holds what it guarantees. */
public sealed interface NonconformityStage extends Stage {
    /** Something is still owed: it can turn out to have been reported by mistake. */
    sealed interface Open extends NonconformityStage
            permits Reported, Contained, Analysable, Analysing, Planned, Watched, Settled {}

    /** Its causes can be looked for. */
    sealed interface Analysable extends Open permits Evaluated, Ineffective {}

    /** The actions are carried out, and somebody watches whether they work. */
    sealed interface Watched extends Open, Treated permits Implemented, Verifying {
        /**
         * Returns from which day on is watched.
         *
         * @return the day on which it was recorded that the actions are carried out
         */
        LocalDate since();

        /**
         * Returns until which day is watched at least.
         *
         * @return the last day of the window
         */
        LocalDate until();
    }

    /** Nothing more is to be done but to close it. */
    sealed interface Settled extends Open permits CorrectionOnly, Effective {}

    /** The actions were carried out: when it happens again, that says something about them. */
    sealed interface Treated extends NonconformityStage permits Watched, Effective, Closed {}

    /**
     * Somebody has noticed it.
     *
     * @param entered when and by whom it was reported
     */
    record Reported(Entered entered) implements Open {}

    /**
     * It does no more harm.
     *
     * @param entered when and by whom it was contained
     * @param containment what was done at once
     * @param evidence what shows it
     */
    record Contained(Entered entered, Confidential<String> containment, List<Evidence> evidence) implements Open {
        /** {@inheritDoc} */
        public Contained {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * It is put right, and its consequences are handled.
     *
     * @param entered when and by whom
     * @param correction what was put right
     * @param consequences what it led to, and what was done about that
     * @param informed evidence that those who are affected know; none if nobody is
     * @param evidence what shows the correction
     */
    record Evaluated(
            Entered entered,
            Confidential<String> correction,
            Confidential<String> consequences,
            List<Evidence> informed,
            List<Evidence> evidence)
            implements Analysable {
        /** {@inheritDoc} */
        public Evaluated {
            informed = List.copyOf(informed);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Its causes need not be removed.
     *
     * @param entered when and by whom that was decided
     * @param reason why not
     */
    record CorrectionOnly(Entered entered, Confidential<String> reason) implements Settled {}

    /**
     * Its causes are looked for.
     *
     * @param entered when and by whom that was begun
     * @param round how often that is so, from 1
     * @param reason why it is needed
     */
    record Analysing(Entered entered, int round, Confidential<String> reason) implements Open {}

    /**
     * It is decided what is done against its causes, and how success will be measured.
     *
     * @param entered when and by whom
     * @param actions which action removes which cause
     * @param criterion how it will be known whether they worked
     */
    record Planned(Entered entered, List<PlannedAction> actions, EffectivenessCriterion criterion) implements Open {
        /** {@inheritDoc} */
        public Planned {
            actions = List.copyOf(actions);
        }
    }

    /**
     * The actions are carried out.
     *
     * @param entered when and by whom that was recorded
     * @param since the day from which on is watched
     * @param until the last day of the window
     */
    record Implemented(Entered entered, LocalDate since, LocalDate until) implements Watched {}

    /**
     * Figures are there.
     *
     * @param entered when and by whom they were recorded
     * @param since the day from which on was watched
     * @param until the last day of the window
     * @param observation what was seen
     */
    record Verifying(Entered entered, LocalDate since, LocalDate until, Observation observation) implements Watched {}

    /**
     * The actions did not work.
     *
     * @param entered when and by whom that was found
     * @param reason what is known about why
     */
    record Ineffective(Entered entered, Confidential<String> reason) implements Analysable {}

    /**
     * The actions worked.
     *
     * @param entered when and by whom that was judged
     * @param observation the figures that show it
     */
    record Effective(Entered entered, Observation observation) implements Settled, Treated {}

    /**
     * It is closed.
     *
     * @param entered when and by whom
     * @param risks whether the risks that were seen when planning had to change
     * @param system whether the quality management system had to change
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Closed(Entered entered, FollowUp risks, FollowUp system, List<Evidence> informed) implements Treated {
        /** {@inheritDoc} */
        public Closed {
            informed = List.copyOf(informed);
        }
    }

    /**
     * It was none.
     *
     * @param entered when and by whom that was recorded
     * @param reason why
     */
    record Voided(Entered entered, Confidential<String> reason) implements NonconformityStage {}
}
