package org.qms4j.idea;

import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of ideas. */
public sealed interface IdeaCommand {
    /**
     * Takes it up.
     *
     * @param cycle the cycle that it drives
     */
    record Adopt(ImprovementCycleId cycle) implements IdeaCommand {}

    /**
     * Says that nothing comes of it.
     *
     * @param reason why, up to 2,000 characters
     */
    record Decline(Confidential<@Text(max = 2_000) String> reason) implements IdeaCommand {}
}
