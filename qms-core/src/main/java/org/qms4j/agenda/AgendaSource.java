package org.qms4j.agenda;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A feature's contribution to the agenda of one desk. */
public interface AgendaSource {
    /**
     * Returns everything that is owed, whatever its date.
     *
     * @param today the day of the question
     * @return the items, in any order
     */
    Stream<DueItem> items(LocalDate today);

    /**
     * Returns everything that is still to be announced, escalated or let lapse, whatever its day.
     *
     * @param today the day of the question
     * @return the tasks, in any order
     */
    Stream<Task> tasks(LocalDate today);
}
