package org.qms4j.client;

import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where the relationship with a client stands. */
public sealed interface ClientStage extends Stage {
    /** The relationship is there, or may come. */
    sealed interface Living extends ClientStage permits Prospect, Active, Dormant {}

    /** The relationship has come to rest or to an end, and may come back. */
    sealed interface Away extends ClientStage permits Dormant, Lost {}

    /** A client of its own, neither merged into another one nor entered by mistake. */
    sealed interface Own extends ClientStage permits Prospect, Active, Dormant, Lost {}

    /**
     * Not a client yet.
     *
     * @param entered when and by whom
     */
    record Prospect(Entered entered) implements Living, Own {}

    /**
     * A client that is served.
     *
     * @param entered when and by whom
     */
    record Active(Entered entered) implements Living, Own {}

    /**
     * A client that nobody has been in touch with for long.
     *
     * @param entered when and by whom
     */
    record Dormant(Entered entered) implements Living, Away, Own {}

    /**
     * A client that has left.
     *
     * @param entered when and by whom
     * @param reason why
     */
    record Lost(Entered entered, Confidential<String> reason) implements Away, Own {}

    /**
     * The same client as another one, which goes on.
     *
     * @param entered when and by whom
     * @param into the client that goes on
     */
    record Merged(Entered entered, ClientId into) implements ClientStage {}

    /**
     * It was entered by mistake and counts nowhere; what it was stays readable.
     *
     * @param entered when and by whom
     * @param reason why
     */
    record Voided(Entered entered, Confidential<String> reason) implements ClientStage {}
}
