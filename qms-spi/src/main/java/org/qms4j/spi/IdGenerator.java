package org.qms4j.spi;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes the ids of new records. Ids are 1 to 64 characters and never given twice; implementations are thread-safe. The
 * host may give an id of its own with a command, then the generator is not asked.
 */
@FunctionalInterface
public interface IdGenerator {
    /**
     * Makes a new id.
     *
     * @return an id that has not been given before
     */
    String next();

    /**
     * Time-ordered UUIDs (version 7, RFC 9562): they sort by creation to the millisecond, which keeps indexes compact.
     *
     * @param clock where the time comes from
     * @return a thread-safe generator with 74 random bits per id
     */
    static IdGenerator timeOrdered(Clock clock) {
        var random = new SecureRandom();
        return () -> {
            long high = clock.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
            long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
            return new java.util.UUID(high, low).toString();
        };
    }
}
