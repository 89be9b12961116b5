package org.qms4j.spi.audit;

import java.util.Optional;
import org.qms4j.spi.record.OrganizationId;

/**
 * Keeps checkpoints where those who operate the store's database cannot change them: a file that is only ever added to,
 * another database, the mailbox of an auditor. Whoever can change both the store and the anchor leaves no trace.
 *
 * <p>What it throws reaches the caller of the library as it is.
 */
public interface CheckpointAnchor {
    /**
     * Finds the checkpoint to compare with.
     *
     * @param organization the organization
     * @return the one that was kept last; empty if there is none
     */
    Optional<Checkpoint> last(OrganizationId organization);

    /**
     * Keeps a checkpoint beside those kept before.
     *
     * @param checkpoint the checkpoint; may be of an organization that has had none, and may be kept already
     */
    void keep(Checkpoint checkpoint);

    /**
     * Returns the anchor of a host that has none: it keeps nothing, and every verification says that it is not
     * anchored.
     *
     * @return an anchor that never has a checkpoint
     */
    static CheckpointAnchor none() {
        return new CheckpointAnchor() {
            @Override
            public Optional<Checkpoint> last(OrganizationId organization) {
                return Optional.empty();
            }

            @Override
            public void keep(Checkpoint checkpoint) {}
        };
    }
}
