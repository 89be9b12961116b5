package org.qms4j.nonconformity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of nonconformities so that they get on. */
public sealed interface NonconformityCommand {
    /**
     * Says what was done at once.
     *
     * @param containment what keeps it from doing more harm, up to 2,000 characters
     * @param evidence what shows it; at least one
     */
    record Contain(
            Confidential<@Text(max = 2_000) String> containment,
            @Size(max = 100) List<@Valid Evidence> evidence) implements NonconformityCommand {
        /** {@inheritDoc} */
        public Contain {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says what was put right.
     *
     * @param correction what was put right, up to 2,000 characters
     * @param consequences what it led to, and what was done about that, up to 2,000 characters
     * @param informed evidence that those who are affected know; at least one if somebody is
     * @param evidence what shows the correction; at least one
     */
    record Evaluate(
            Confidential<@Text(max = 2_000) String> correction,
            Confidential<@Text(max = 2_000) String> consequences,
            @Size(max = 100) List<@Valid Evidence> informed,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements NonconformityCommand {
        /** {@inheritDoc} */
        public Evaluate {
            informed = Input.list(informed);
            evidence = Input.list(evidence);
        }

        /**
         * Says what was put right.
         *
         * @param correction what was put right
         * @param consequences what it led to, and what was done about that
         * @param evidence what shows the correction
         * @return the command, for something that affects nobody
         */
        public static Evaluate of(String correction, String consequences, Evidence... evidence) {
            return new Evaluate(
                    Confidential.of(correction), Confidential.of(consequences), List.of(), List.of(evidence));
        }

        /**
         * Says that those who are affected know.
         *
         * @param evidence what shows that
         * @return the command
         */
        public Evaluate informing(Evidence... evidence) {
            return new Evaluate(correction, consequences, List.of(evidence), this.evidence);
        }
    }

    /**
     * Decides that its causes need not be removed.
     *
     * @param reason why not, up to 1,000 characters
     */
    record CorrectOnly(Confidential<@Text(max = 1_000) String> reason) implements NonconformityCommand {}

    /**
     * Decides that its causes are to be removed.
     *
     * @param reason why, up to 1,000 characters
     */
    record Analyse(Confidential<@Text(max = 1_000) String> reason) implements NonconformityCommand {}

    /**
     * Decides what is done, and how success will be measured.
     *
     * @param actions which action removes which cause; every confirmed cause has one
     * @param criterion how it will be known whether they worked
     */
    record Plan(
            @Size(max = 100) List<@Valid PlannedAction> actions,
            @Valid EffectivenessCriterion criterion) implements NonconformityCommand {
        /** {@inheritDoc} */
        public Plan {
            actions = Input.list(actions);
        }
    }

    /**
     * Adds an action, where one was given up.
     *
     * @param action which action removes which cause
     */
    record AddAction(@Valid PlannedAction action) implements NonconformityCommand {}

    /** Says that the actions are carried out. */
    record Implement() implements NonconformityCommand {}

    /**
     * Records figures.
     *
     * @param observation what was seen
     */
    record Observe(@Valid Observation observation) implements NonconformityCommand {}

    /** Says that the actions worked, as the figures show. */
    record ConfirmEffective() implements NonconformityCommand {}

    /**
     * Says that they did not, or that the figures do not show it.
     *
     * @param reason what is known about why, up to 1,000 characters
     */
    record FindIneffective(Confidential<@Text(max = 1_000) String> reason) implements NonconformityCommand {}

    /**
     * Closes it.
     *
     * @param risks whether the risks that were seen when planning had to change
     * @param system whether the quality management system had to change
     * @param informed evidence that whoever brought it up knows what came of it
     */
    record Close(
            @Valid FollowUp risks,
            @Valid FollowUp system,
            @Size(max = 100) List<@Valid Evidence> informed) implements NonconformityCommand {
        /** {@inheritDoc} */
        public Close {
            informed = Input.list(informed);
        }

        /**
         * Closes it without any other change.
         *
         * @param reason why neither risks nor the system had to change
         * @param informed evidence that whoever brought it up knows what came of it
         * @return the command
         */
        public static Close changingNothing(String reason, Evidence... informed) {
            return new Close(FollowUp.none(reason), FollowUp.none(reason), List.of(informed));
        }
    }

    /**
     * Opens it again because it happened again.
     *
     * @param reason what is known about why, up to 1,000 characters
     */
    record Reopen(Confidential<@Text(max = 1_000) String> reason) implements NonconformityCommand {}

    /**
     * Says that it was none.
     *
     * @param reason why, up to 1,000 characters
     */
    record Void(Confidential<@Text(max = 1_000) String> reason) implements NonconformityCommand {}
}
