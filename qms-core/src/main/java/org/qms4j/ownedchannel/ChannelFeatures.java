package org.qms4j.ownedchannel;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Evidence;
import org.qms4j.rule.Text;

/**
 * What a channel is like; said when it is opened, and anew when it changes.
 *
 * @param name how people call it, up to 120 characters
 * @param url where it is, up to 500 characters; needed where everybody can read what others say
 * @param owner who looks after it: the host's id of the person
 * @param monitoring within which time somebody has to look
 * @param responseTarget within which time what is said there is answered there
 * @param moderationRules where it is written by which rules what others write is let stand
 * @param howTo where clients can read how to complain there
 */
@Value.Builder
public record ChannelFeatures(
        @Text(max = 120) String name,
        Optional<@Text(max = 500) String> url,
        @Text(max = 64) String owner,
        @Valid Term monitoring,
        Optional<@Valid Term> responseTarget,
        Optional<@Valid Evidence> moderationRules,
        Optional<@Valid Evidence> howTo)
        implements WithChannelFeatures {
    /**
     * Names a channel that somebody looks at.
     *
     * @param name how people call it
     * @param owner who looks after it
     * @param monitoring within which time somebody has to look
     * @return the features
     */
    public static ChannelFeatures of(String name, String owner, Term monitoring) {
        return new ChannelFeatures(
                name, Optional.empty(), owner, monitoring, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
