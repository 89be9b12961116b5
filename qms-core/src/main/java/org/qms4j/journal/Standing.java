package org.qms4j.journal;

import java.util.Optional;
import org.qms4j.spi.audit.Checkpoint;

/**
 * How the journal of an organization stands to a checkpoint that was kept elsewhere. Only against one can be told that
 * the newest entries are all there, that no older copy was restored, and that nobody wrote the whole journal anew.
 *
 * @param kind how it stands
 * @param checkpoint what it was compared with; empty if there was none
 * @param after how many entries the checkpoint does not cover; what happened to those can be seen from their chain
 *     alone
 */
public record Standing(Kind kind, Optional<Checkpoint> checkpoint, long after) {
    /** How a journal can stand. */
    public enum Kind {
        /** The entries up to the checkpoint are those that were there when it was taken, in their order. */
        ANCHORED,
        /** There is no checkpoint. */
        UNANCHORED,
        /**
         * There are fewer entries than when the checkpoint was taken: the newest were removed, or an older copy put
         * back.
         */
        CUT,
        /**
         * The entries up to the checkpoint are others, or in another order, or cannot all be read: some were replaced,
         * moved or removed.
         */
        ALTERED
    }
}
