package org.qms4j.complaint;

import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.privacy.Confidential;

/** What was done in public about a complaint. */
public sealed interface PublicNote {
    /**
     * Returns when it was done, and by whom.
     *
     * @return the mark of the step
     */
    Entered entered();

    /**
     * It became public after it was known. One that came in through the public has been so from its receipt.
     *
     * @param entered when and by whom it was recorded
     */
    record WentPublic(Entered entered) implements PublicNote {}

    /**
     * Somebody let a reply go out as it stands.
     *
     * @param entered when and by whom
     * @param text the reply
     */
    record ReplyApproved(Entered entered, Confidential<String> text) implements PublicNote {}

    /**
     * The organization replied where everybody can read it.
     *
     * @param entered when and by whom
     * @param text what it said
     * @param checkedBy the id of who made sure that it says nothing about a person
     * @param evidence where it can be seen
     */
    record Replied(Entered entered, Confidential<String> text, String checkedBy, List<Evidence> evidence)
            implements PublicNote {
        /** {@inheritDoc} */
        public Replied {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The client and the organization go on talking where nobody else can read it.
     *
     * @param entered when and by whom
     * @param evidence that the client was shown the way
     */
    record MovedToPrivate(Entered entered, List<Evidence> evidence) implements PublicNote {
        /** {@inheritDoc} */
        public MovedToPrivate {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Everybody can see that it was put right.
     *
     * @param entered when and by whom
     * @param evidence where it can be seen
     */
    record ResolvedVisibly(Entered entered, List<Evidence> evidence) implements PublicNote {
        /** {@inheritDoc} */
        public ResolvedVisibly {
            evidence = List.copyOf(evidence);
        }
    }
}
