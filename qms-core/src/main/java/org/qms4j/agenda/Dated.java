package org.qms4j.agenda;

import java.util.ArrayList;
import java.util.List;
import org.qms4j.lifecycle.Stage;
import org.qms4j.lifecycle.Staged;

/**
 * A record that remembers who was told about its dates.
 *
 * @param <A> the record's own type
 * @param <S> its stages
 */
public interface Dated<A extends Dated<A, S>, S extends Stage> extends Staged<A, S> {
    /**
     * Returns what was said about its dates.
     *
     * @return what the agenda has announced
     */
    List<Alert> alerts();

    /**
     * Returns the record with other announcements. Used by the library when one is made.
     *
     * @param alerts what was said
     * @return the record
     */
    A withAlerts(Iterable<? extends Alert> alerts);

    /**
     * Remembers that something was said.
     *
     * @param alert what
     * @return the record
     */
    default A told(Alert alert) {
        var said = new ArrayList<Alert>(alerts());
        said.add(alert);
        return withAlerts(said);
    }
}
