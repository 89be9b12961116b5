package org.qms4j.improvement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * What is planned. It grows part by part and is whole before anything is changed.
 *
 * @param problem the gap between what is and what should be, up to 2,000 characters
 * @param cause what is thought to cause it
 * @param test how success will be known
 * @param actions what will be done: action items that come from the cycle
 * @param impact what the change brings with it
 */
@Value.Builder
public record CyclePlan(
        Optional<Confidential<@Text(max = 2_000) String>> problem,
        Optional<@Valid Hypothesis> cause,
        Optional<@Valid SuccessTest> test,
        @Size(max = 100) List<ActionItemId> actions,
        Optional<@Valid ChangeImpact> impact)
        implements WithCyclePlan {
    /** {@inheritDoc} */
    public CyclePlan {
        actions = Input.list(actions);
    }

    /**
     * Begins a plan.
     *
     * @return a plan that says nothing yet
     */
    public static CyclePlan empty() {
        return new CyclePlan(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Says what is wrong.
     *
     * @param gap the gap between what is and what should be
     * @return the plan
     */
    public CyclePlan solving(String gap) {
        return withProblem(Confidential.of(gap));
    }

    /**
     * Says what is thought to cause it.
     *
     * @param hypothesis the cause
     * @param evidence what speaks for it
     * @return the plan
     */
    public CyclePlan suspecting(String hypothesis, Evidence... evidence) {
        return withCause(new Hypothesis(Confidential.of(hypothesis), List.of(evidence)));
    }

    /**
     * Says how success will be known.
     *
     * @param success the test
     * @return the plan
     */
    public CyclePlan testedBy(SuccessTest success) {
        return withTest(success);
    }

    /**
     * Says what will be done.
     *
     * @param items action items that come from the cycle
     * @return the plan
     */
    public CyclePlan doing(ActionItemId... items) {
        return withActions(items);
    }

    /**
     * Says what the change brings with it.
     *
     * @param change consequences, integrity, resources and responsibilities
     * @return the plan
     */
    public CyclePlan changing(ChangeImpact change) {
        return withImpact(change);
    }

    /**
     * What is thought to cause a problem.
     *
     * @param statement the cause, up to 1,000 characters
     * @param evidence what speaks for it
     */
    public record Hypothesis(
            Confidential<@Text(max = 1_000) String> statement,
            @Size(max = 100) List<@Valid Evidence> evidence) {
        /** {@inheritDoc} */
        public Hypothesis {
            evidence = Input.list(evidence);
        }
    }

    /**
     * What a change of the quality management system brings with it (ISO 9001:2015, 6.3).
     *
     * @param consequences what it leads to, up to 1,000 characters
     * @param integrity what keeps the system whole meanwhile, up to 1,000 characters
     * @param resources what it needs, up to 1,000 characters
     * @param responsibilities who does what afterwards, up to 1,000 characters
     */
    public record ChangeImpact(
            Confidential<@Text(max = 1_000) String> consequences,
            Confidential<@Text(max = 1_000) String> integrity,
            Confidential<@Text(max = 1_000) String> resources,
            Confidential<@Text(max = 1_000) String> responsibilities) {
        /**
         * Says what a change brings with it.
         *
         * @param consequences what it leads to
         * @param integrity what keeps the system whole meanwhile
         * @param resources what it needs
         * @param responsibilities who does what afterwards
         * @return the impact
         */
        public static ChangeImpact of(
                String consequences, String integrity, String resources, String responsibilities) {
            return new ChangeImpact(
                    Confidential.of(consequences),
                    Confidential.of(integrity),
                    Confidential.of(resources),
                    Confidential.of(responsibilities));
        }
    }
}
