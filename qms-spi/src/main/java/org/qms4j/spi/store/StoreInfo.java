package org.qms4j.spi.store;

/**
 * What a store says of itself.
 *
 * @param name the product and form, such as {@code H2 file}
 * @param durability what a returned commit means
 */
public record StoreInfo(String name, Durability durability) {
    /** What it means that {@link Store#commit} has returned. */
    public enum Durability {
        /** What was committed survives the end of the process. */
        DURABLE,
        /** It is part of the host's transaction and survives if the host commits that. */
        JOINED,
        /** It is gone when the process ends. */
        VOLATILE
    }
}
