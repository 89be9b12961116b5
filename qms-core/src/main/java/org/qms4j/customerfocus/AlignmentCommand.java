package org.qms4j.customerfocus;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of what is said about elements. */
public sealed interface AlignmentCommand {
    /**
     * Says for the first time how an element serves clients.
     *
     * @param element the element
     * @param statement how, up to 2,000 characters
     * @param evidence of that
     */
    record State(
            AlignmentElement element,
            Confidential<@Text(max = 2_000) String> statement,
            @Size(max = 20) List<@Valid Evidence> evidence)
            implements AlignmentCommand {
        /** {@inheritDoc} */
        public State {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says anew how it serves clients.
     *
     * @param statement how, up to 2,000 characters
     * @param evidence of that
     */
    record Restate(
            Confidential<@Text(max = 2_000) String> statement,
            @Size(max = 20) List<@Valid Evidence> evidence) implements AlignmentCommand {
        /** {@inheritDoc} */
        public Restate {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says that it does not hold any more.
     *
     * @param reason why, up to 1,000 characters
     */
    record Withdraw(Confidential<@Text(max = 1_000) String> reason) implements AlignmentCommand {}
}
