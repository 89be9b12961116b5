package org.qms4j.complaintanalysis;

/**
 * From when on complaints that belong together are a matter of their own.
 *
 * @param repeatDays within how many days the same complaint of the same client is a repetition, one or more
 * @param clauseCount how many complaints about one clause of a contract raise an alarm, two or more
 * @param clauseDays within how many days, one or more
 */
public record Thresholds(int repeatDays, int clauseCount, int clauseDays) {
    /** {@inheritDoc} */
    public Thresholds {
        if (repeatDays < 1 || clauseCount < 2 || clauseDays < 1) {
            throw new IllegalArgumentException("repeatDays, clauseDays: one or more; clauseCount: two or more");
        }
    }

    /**
     * The library's default: repetitions within 180 days, three complaints about one clause within 90.
     *
     * @return the thresholds
     */
    public static Thresholds standard() {
        return new Thresholds(Repeats.WINDOW_DAYS, ClauseAlarm.THRESHOLD, ClauseAlarm.WINDOW_DAYS);
    }
}
