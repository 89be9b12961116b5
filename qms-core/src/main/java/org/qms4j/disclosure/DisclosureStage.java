package org.qms4j.disclosure;

import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;

/** Where a disclosure stands. */
public sealed interface DisclosureStage extends Stage {
    /**
     * The client was given it.
     *
     * @param entered when and by whom
     */
    record Given(Entered entered) implements DisclosureStage {}

    /**
     * The client acknowledged it.
     *
     * @param entered when, and who recorded it
     * @param evidence of the acknowledgement
     */
    record Acknowledged(Entered entered, List<Evidence> evidence) implements DisclosureStage {
        /** {@inheritDoc} */
        public Acknowledged {
            evidence = List.copyOf(evidence);
        }
    }
}
