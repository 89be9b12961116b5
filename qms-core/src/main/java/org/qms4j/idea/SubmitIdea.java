package org.qms4j.idea;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.improvement.Driver;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * Hands in an idea.
 *
 * @param id the host's id; empty to have one made
 * @param statement what could be better, up to 4,000 characters
 * @param driver what made them think of it; it need not point to data
 */
@Value.Builder
public record SubmitIdea(
        Optional<IdeaId> id,
        Confidential<@Text(max = 4_000) String> statement,
        @Valid Driver driver) implements WithSubmitIdea {
    /**
     * Hands in an idea.
     *
     * @param statement what could be better
     * @param driver what made them think of it
     * @return the command
     */
    public static SubmitIdea of(String statement, Driver driver) {
        return new SubmitIdea(Optional.empty(), Confidential.of(statement), driver);
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public SubmitIdea as(IdeaId own) {
        return withId(own);
    }
}
