package org.qms4j.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.audit.CheckpointAnchor;
import org.qms4j.spi.record.OrganizationId;

/** Checkpoints on paper: kept as the text that a host would print. */
final class KeptCheckpoints implements CheckpointAnchor {
    private final List<String> printed = new ArrayList<>();

    @Override
    public Optional<Checkpoint> last(OrganizationId organization) {
        return printed.stream()
                .map(Checkpoint::parse)
                .filter(checkpoint -> checkpoint.organization().equals(organization))
                .reduce((earlier, later) -> later);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        printed.add(checkpoint.text());
    }
}
