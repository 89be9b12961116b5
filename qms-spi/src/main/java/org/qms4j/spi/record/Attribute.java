package org.qms4j.spi.record;

/**
 * A value of a record by which records are found, counted and ordered, such as its stage or its client.
 *
 * <p>Values are text that compares in the order of what it stands for: dates and instants in ISO form with all their
 * digits, names and ids as they are. A type's attributes have distinct names and distinct slots that never change their
 * meaning, so a store with columns keeps slot 3 of every type in its third column and one with documents uses the name.
 *
 * @param name the name, unique within its record type
 * @param slot from 1 to {@value #SLOTS}, unique within its record type
 */
public record Attribute(String name, int slot) {
    /** How many attributes a record type can have. */
    public static final int SLOTS = 20;

    /** The longest value, in characters. */
    public static final int LONGEST_VALUE = 200;

    /** {@inheritDoc} */
    public Attribute {
        Keys.check("name", name);
        if (slot < 1 || slot > SLOTS) {
            throw new IllegalArgumentException("slot: 1 to " + SLOTS + ", not " + slot);
        }
    }
}
