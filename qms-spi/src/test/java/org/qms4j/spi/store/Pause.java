package org.qms4j.spi.store;

import java.util.concurrent.locks.LockSupport;

/** Time for others to get in between. */
final class Pause {
    private Pause() {}

    static void aMoment() {
        LockSupport.parkNanos(100_000);
    }
}
