package org.qms4j.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of the public side of a complaint. */
public sealed interface PublicCommand {
    /**
     * Says that a complaint that is being handled has become public.
     *
     * @param side what is known about that
     */
    record GoPublic(@Valid PublicSide side) implements PublicCommand {}

    /**
     * Lets a reply go out as it stands.
     *
     * @param text the reply, up to 4,000 characters
     */
    record ApproveReply(Confidential<@Text(max = 4_000) String> text) implements PublicCommand {}

    /**
     * Records what the organization replied in public.
     *
     * @param text what it said, up to 4,000 characters
     * @param checkedBy who made sure that it says nothing about a person: the host's id
     * @param evidence where it can be seen, at least one
     */
    record Reply(
            Confidential<@Text(max = 4_000) String> text,
            @Text(max = 64) String checkedBy,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements PublicCommand {
        /** {@inheritDoc} */
        public Reply {
            evidence = Input.list(evidence);
        }

        /**
         * Says what was replied.
         *
         * @param text what it said
         * @param checkedBy who made sure that it says nothing about a person
         * @param evidence where it can be seen
         * @return the command
         */
        public static Reply of(String text, String checkedBy, Evidence... evidence) {
            return new Reply(Confidential.of(text), checkedBy, List.of(evidence));
        }
    }

    /**
     * Records that the conversation goes on where nobody else can read it.
     *
     * @param evidence that the client was shown the way, at least one
     */
    record MoveToPrivate(@Size(max = 100) List<@Valid Evidence> evidence) implements PublicCommand {
        /** {@inheritDoc} */
        public MoveToPrivate {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Records that everybody can see that it was put right.
     *
     * @param evidence where it can be seen, at least one
     */
    record ResolveVisibly(@Size(max = 100) List<@Valid Evidence> evidence) implements PublicCommand {
        /** {@inheritDoc} */
        public ResolveVisibly {
            evidence = Input.list(evidence);
        }
    }
}
