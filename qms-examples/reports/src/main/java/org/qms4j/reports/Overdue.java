package org.qms4j.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** By how many days something is late. */
final class Overdue {
    private Overdue() {}

    static Optional<Long> days(Optional<LocalDate> due, LocalDate asOf) {
        return due.filter(day -> day.isBefore(asOf)).map(day -> ChronoUnit.DAYS.between(day, asOf));
    }
}
