package org.qms4j.quickstart.company;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock of a story: it shows the time the story has come to. */
final class StoryClock extends Clock {
    static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

    private Instant now;

    StoryClock(LocalDateTime start) {
        now = start.atZone(ZONE).toInstant();
    }

    void reach(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    LocalDateTime time() {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
