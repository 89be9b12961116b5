package org.qms4j.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qms4j.agenda.Alert.Level;

/**
 * Something that is still to be said about a due date.
 *
 * @param alert what is said
 * @param on the day on which a run says it
 */
public record Announcement(Alert alert, LocalDate on) {
    /**
     * Returns what is still to be said about a due date: that it comes near, until it has passed, and then that it was
     * missed. What was not known in time is said on the day on which it became known.
     *
     * @param kind what is due
     * @param due until when
     * @param notice how many days before it comes near
     * @param known the day on which it was recorded
     * @param raised what was said before
     * @param today the day it is
     * @return the announcements, whatever their day
     */
    public static Stream<Announcement> of(
            String kind, LocalDate due, int notice, LocalDate known, List<Alert> raised, LocalDate today) {
        var approaching =
                new Announcement(new Alert(kind, due, Level.APPROACHING), later(due.minusDays(notice), known));
        var breached = new Announcement(new Alert(kind, due, Level.BREACHED), later(due.plusDays(1), known));
        return (today.isAfter(due) ? Stream.of(breached) : Stream.of(approaching, breached))
                .filter(announcement -> !announcement.alert().isIn(raised));
    }

    /**
     * Returns the later of two days.
     *
     * @param one a day
     * @param other another one
     * @return the later one
     */
    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
