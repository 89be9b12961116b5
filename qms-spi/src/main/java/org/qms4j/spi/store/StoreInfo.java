package org.qms4j.spi.store;

import java.util.Set;

/**
 * What a store says of itself.
 *
 * @param name the product and form, such as {@code H2 file}
 * @param durability what a returned commit means
 * @param levels what it does beyond keeping records and their journal
 */
public record StoreInfo(String name, Durability durability, Set<Level> levels) {
    /** {@inheritDoc} */
    public StoreInfo {
        levels = Set.copyOf(levels);
    }

    /**
     * Describes a store that keeps records and their journal and does nothing beyond that.
     *
     * @param name the product and form
     * @param durability what a returned commit means
     */
    public StoreInfo(String name, Durability durability) {
        this(name, durability, Set.of());
    }

    /** What it means that {@link Store#commit} has returned. */
    public enum Durability {
        /** What was committed survives the end of the process. */
        DURABLE,
        /** It is part of the host's transaction and survives if the host commits that. */
        JOINED,
        /** It is gone when the process ends. */
        VOLATILE
    }

    /** What a store may do beyond keeping records and their journal. */
    public enum Level {
        /** It keeps what is owed to somebody in the same unit as the step that owes it. */
        OUTBOX,
        /** It shows rows as they stand, also those that cannot be read. */
        AUDIT
    }
}
