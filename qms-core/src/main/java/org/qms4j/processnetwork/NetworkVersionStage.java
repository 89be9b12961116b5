package org.qms4j.processnetwork;

import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;

/** Where a version stands: it is published as long as it is there. */
public sealed interface NetworkVersionStage extends Stage {
    /**
     * It is published.
     *
     * @param entered when and by whom
     */
    record Published(Entered entered) implements NetworkVersionStage {}
}
