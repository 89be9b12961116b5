package org.qms4j.actionitem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of action items. */
public sealed interface ActionItemCommand {
    /** Starts it. */
    record Start() implements ActionItemCommand {}

    /**
     * Says that it is done.
     *
     * @param evidence what proves it; at least one where evidence is demanded
     */
    record Finish(@Size(max = 100) List<@Valid Evidence> evidence) implements ActionItemCommand {
        /** {@inheritDoc} */
        public Finish {
            evidence = Input.list(evidence);
        }
    }

    /** Confirms that it is done. */
    record Verify() implements ActionItemCommand {}

    /**
     * Sends it back because it is not done.
     *
     * @param reason what is missing, up to 1,000 characters
     */
    record SendBack(Confidential<@Text(max = 1000) String> reason) implements ActionItemCommand {}

    /**
     * Gives it up.
     *
     * @param reason why, up to 1,000 characters
     */
    record Cancel(Confidential<@Text(max = 1000) String> reason) implements ActionItemCommand {}

    /**
     * Puts it off.
     *
     * @param due the new date, later than the old one
     * @param reason why, up to 1,000 characters
     */
    record Postpone(LocalDate due, Confidential<@Text(max = 1000) String> reason) implements ActionItemCommand {}

    /**
     * Gives it to somebody else.
     *
     * @param owner the host's id of the person
     */
    record Reassign(@Text(max = 64) String owner) implements ActionItemCommand {}
}
