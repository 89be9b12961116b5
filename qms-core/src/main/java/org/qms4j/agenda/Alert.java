package org.qms4j.agenda;

import java.time.LocalDate;
import java.util.List;
import org.qms4j.rule.Text;

/**
 * That somebody was told about a due date, kept on the record so that it happens once.
 *
 * @param kind what is due, as {@link DueItem#kind()} says it
 * @param due until when
 * @param level what was said about it
 */
public record Alert(@Text(max = 60) String kind, LocalDate due, Level level) {
    /** What is said about a due date. */
    public enum Level {
        /** It comes near. */
        APPROACHING,
        /** It has passed. */
        BREACHED
    }

    /**
     * Tells whether the same was said before.
     *
     * @param alerts what was said
     * @return true if this alert is among them
     */
    public boolean isIn(List<Alert> alerts) {
        return alerts.contains(this);
    }
}
