package org.qms4j.complaint;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.qms4j.rule.Text;

/**
 * What is public about a complaint.
 *
 * @param first whether the client went public before talking to the organization
 * @param url where, up to 500 characters
 * @param reach how many people it may have reached, if somebody has estimated it
 */
public record PublicSide(
        boolean first, Optional<@Text(max = 500) String> url, Optional<@PositiveOrZero Integer> reach) {}
