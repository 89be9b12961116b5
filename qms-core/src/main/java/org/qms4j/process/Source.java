package org.qms4j.process;

import java.util.Optional;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.lifecycle.Entered;

/** Where an input comes from. */
public sealed interface Source {
    /**
     * Another process puts it out.
     *
     * @param from the output
     * @param type how it flows
     * @param giver when and by whom the process that gives it agreed; empty if it has not
     * @param taker when and by whom the process that takes it agreed; empty if it has not
     */
    record OfProcess(OutputRef from, FlowType type, Optional<Entered> giver, Optional<Entered> taker)
            implements Source {
        /**
         * Tells whether both processes agreed what passes between them.
         *
         * @return true if both have
         */
        public boolean isAgreed() {
            return giver.isPresent() && taker.isPresent();
        }
    }

    /**
     * Somebody outside gives it.
     *
     * @param party who
     * @param content what it says, if it is what clients want or say
     */
    record OfParty(InterestedPartyId party, Content content) implements Source {}

    /** How an output flows to an input. */
    enum FlowType {
        /** Forwards, to whoever works on it next. */
        NORMAL,
        /** Back, to whoever learns from it. */
        FEEDBACK,
        /** Back, to whoever does it again. */
        REWORK
    }

    /** What comes in from outside. */
    enum Content {
        /** What clients require. */
        CUSTOMER_REQUIREMENTS,
        /** How satisfied clients are, and what they say. */
        CUSTOMER_FEEDBACK,
        /** Something else. */
        OTHER
    }
}
