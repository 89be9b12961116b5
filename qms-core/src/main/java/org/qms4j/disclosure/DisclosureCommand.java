package org.qms4j.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;

/** What can be asked of disclosures. */
public sealed interface DisclosureCommand {
    /**
     * Says that the client acknowledged it.
     *
     * @param evidence of the acknowledgement
     */
    record Acknowledge(@Size(max = 20) List<@Valid Evidence> evidence) implements DisclosureCommand {
        /** {@inheritDoc} */
        public Acknowledge {
            evidence = Input.list(evidence);
        }
    }
}
