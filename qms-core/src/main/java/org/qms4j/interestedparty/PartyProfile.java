package org.qms4j.interestedparty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * What is known about an interested party; said when it is identified, and anew when it changes.
 *
 * @param method how it was found that it is one, such as {@code stakeholder workshop}: up to 200 characters
 * @param influence how much it can do, from 1 for hardly anything to 5 for very much
 * @param interest how much it cares, from 1 for hardly to 5 for very much
 * @param relevance why it matters to the quality management system, up to 1,000 characters; empty until that is judged
 * @param contribution what it brings to the organization, up to 1,000 characters
 * @param everyMonths after how many months it is looked at again, from 1 to 12; empty for what is usual: 3 for clients,
 *     6 for everybody else
 */
@Value.Builder
public record PartyProfile(
        @Text(max = 200) String method,
        @Min(1) @Max(5) int influence,
        @Min(1) @Max(5) int interest,
        Optional<Confidential<@Text(max = 1_000) String>> relevance,
        Optional<Confidential<@Text(max = 1_000) String>> contribution,
        Optional<@Min(1) @Max(12) Integer> everyMonths)
        implements WithPartyProfile {
    /**
     * Says how it was found and how much it weighs.
     *
     * @param method how it was found that it is an interested party
     * @param influence how much it can do, from 1 to 5
     * @param interest how much it cares, from 1 to 5
     * @return the profile, looked at again after what is usual
     */
    public static PartyProfile of(String method, int influence, int interest) {
        return new PartyProfile(method, influence, interest, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Says why it matters.
     *
     * @param reason why
     * @return the profile
     */
    public PartyProfile relevantBecause(String reason) {
        return withRelevance(Confidential.of(reason));
    }

    /**
     * Says how to deal with it, by its place in the grid of power and interest (Mendelow, Stakeholder mapping, 1981); 4
     * and more count as high.
     *
     * @return the quadrant
     */
    public Quadrant quadrant() {
        return influence >= Quadrant.HIGH
                ? interest >= Quadrant.HIGH ? Quadrant.MANAGE_CLOSELY : Quadrant.KEEP_SATISFIED
                : interest >= Quadrant.HIGH ? Quadrant.KEEP_INFORMED : Quadrant.MONITOR;
    }

    /** How to deal with an interested party. */
    public enum Quadrant {
        /** Much influence, much interest. */
        MANAGE_CLOSELY,
        /** Much influence, little interest. */
        KEEP_SATISFIED,
        /** Little influence, much interest. */
        KEEP_INFORMED,
        /** Little of both. */
        MONITOR;

        static final int HIGH = 4;
    }
}
