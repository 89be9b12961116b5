package org.qms4j.processnetwork;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.qms4j.lifecycle.Input;
import org.qms4j.process.ProcessId;

/**
 * Publishes processes as they are.
 *
 * @param id the host's id of the version; empty to have one made
 * @param processes the processes, each at work: 1 to {@value NetworkVersion#MOST}
 */
public record PublishNetwork(
        Optional<NetworkVersionId> id,
        @Size(min = 1, max = NetworkVersion.MOST) List<ProcessId> processes) {
    /** {@inheritDoc} */
    public PublishNetwork {
        processes = Input.list(processes);
    }
}
