package org.qms4j.complaint;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.lifecycle.Input;

/** What can be announced of complaints that belong together. */
public sealed interface PatternCommand {
    /**
     * Says that a client had to complain again about the same.
     *
     * @param of the complaint before
     */
    record AnnounceRepeat(ComplaintId of) implements PatternCommand {}

    /**
     * Says that one clause of the contract keeps causing trouble.
     *
     * @param with the other complaints about it
     */
    record AnnounceClause(@Size(max = 100) List<ComplaintId> with) implements PatternCommand {
        /** {@inheritDoc} */
        public AnnounceClause {
            with = Input.list(with);
        }
    }
}
