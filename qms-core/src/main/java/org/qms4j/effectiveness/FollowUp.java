package org.qms4j.effectiveness;

import jakarta.validation.Valid;
import java.util.Optional;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * Whether something else has to change as well: the risks that were seen when planning, or the quality management
 * system itself (ISO 9001:2015, 10.2.1 e and f).
 *
 * @param needed whether it has to
 * @param reason why, or why not
 * @param where what was changed; needed if something had to
 */
public record FollowUp(
        boolean needed, Confidential<@Text(max = 1_000) String> reason, Optional<@Valid ExternalRef> where) {
    /**
     * Says that nothing has to change.
     *
     * @param reason why not
     * @return the decision
     */
    public static FollowUp none(String reason) {
        return new FollowUp(false, Confidential.of(reason), Optional.empty());
    }

    /**
     * Says that something was changed.
     *
     * @param where what
     * @param reason why
     * @return the decision
     */
    public static FollowUp changed(ExternalRef where, String reason) {
        return new FollowUp(true, Confidential.of(reason), Optional.of(where));
    }

    /**
     * Tells whether it says what was changed, if something had to.
     *
     * @return false if the place is missing
     */
    public boolean saysWhere() {
        return !needed || where.isPresent();
    }
}
