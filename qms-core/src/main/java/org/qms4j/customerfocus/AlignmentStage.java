package org.qms4j.customerfocus;

import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where what is said about an element stands. */
public sealed interface AlignmentStage extends Stage {
    /**
     * It is said.
     *
     * @param entered when and by whom
     * @param statement how the element serves clients
     * @param evidence of that
     */
    record Stated(Entered entered, Confidential<String> statement, List<Evidence> evidence) implements AlignmentStage {
        /** {@inheritDoc} */
        public Stated {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * It does not hold any more.
     *
     * @param entered when and by whom that was said
     * @param reason why
     */
    record Withdrawn(Entered entered, Confidential<String> reason) implements AlignmentStage {}
}
