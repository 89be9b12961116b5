package org.qms4j.quickstart.register;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says on the terminal how far a run has come, once a second at most. */
final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintStream out;
    private final Clock clock;
    private final long size;
    private Instant next;

    Progress(PrintStream out, Clock clock, long size) {
        this.out = out;
        this.clock = clock;
        this.size = size;
        this.next = clock.instant().plus(PAUSE);
    }

    void at(long position, long rows, long rejected) {
        if (clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(PAUSE);
        long percent = size == 0 ? 100 : Math.min(100, position * 100 / size);
        out.printf(java.util.Locale.ROOT, "  %3d %%  %,d rows read, %,d rejected%n", percent, rows, rejected);
    }
}
