package org.qms4j.contract;

import java.util.Random;

/** What all random data of a run are made from. */
final class Seed {
    static final long VALUE = Long.getLong("qms.seed", System.nanoTime());

    private Seed() {}

    /** The same numbers at each call, whichever clauses ran before. */
    static Random random() {
        return new Random(VALUE);
    }
}
