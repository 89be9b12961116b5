package org.qms4j.spi.record;

/**
 * Which state of a record this is: the number of its last journal entry and that entry's hash. Two writers that both
 * made a state number 5 made different ones, so a store compares number and hash.
 *
 * @param number 1 for a record's first state, then one more for each step
 * @param chain the SHA-256 of the last journal entry, 64 lower-case hexadecimal digits
 */
public record Revision(long number, String chain) {
    /** {@inheritDoc} */
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("number: counts from 1, not " + number);
        }
        if (chain.length() != 64) {
            throw new IllegalArgumentException("chain: 64 hexadecimal digits, not " + chain.length());
        }
    }
}
