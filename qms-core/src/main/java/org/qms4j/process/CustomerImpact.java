package org.qms4j.process;

import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * What something in the quality management system means for clients.
 *
 * @param degree how it touches them
 * @param statement in what way, up to 1,000 characters; where it does not touch them, why not
 */
public record CustomerImpact(Degree degree, Confidential<@Text(max = 1_000) String> statement) {
    /**
     * Says what it means for clients.
     *
     * @param degree how it touches them
     * @param statement in what way
     * @return the impact
     */
    public static CustomerImpact of(Degree degree, String statement) {
        return new CustomerImpact(degree, Confidential.of(statement));
    }

    /** How something touches clients. */
    public enum Degree {
        /** They meet it themselves. */
        DIRECT,
        /** They meet what depends on it. */
        INDIRECT,
        /** Not at all. */
        NONE
    }
}
