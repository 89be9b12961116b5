package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.spi.record.Revision;

/**
 * A record that goes through stages.
 *
 * @param <A> the record's own type
 * @param <S> its stages
 */
public interface Staged<A extends Staged<A, S>, S extends Stage> extends Ref<A> {
    /**
     * Returns what tells whether the record is as it was stored.
     *
     * @return the seal the library gave it
     */
    @Value.Default
    default Seal seal() {
        return Seal.NONE;
    }

    /**
     * Returns which stored state this is.
     *
     * @return number and hash of the last journal entry
     */
    default Revision revision() {
        return seal().revision();
    }

    /**
     * Returns the stages the record went through.
     *
     * @return the history, the first stage first; never empty
     */
    List<S> stages();

    /**
     * Returns the record with another seal. Used by the library when a record is stored or opened.
     *
     * @param seal the seal
     * @return the record
     */
    A withSeal(Seal seal);

    /**
     * Returns the record with another history. Used by the library when a step is taken; a record changed by hand is a
     * conflict when a step is taken on it.
     *
     * @param stages the history
     * @return the record
     */
    A withStages(Iterable<? extends S> stages);

    /**
     * Returns the current stage.
     *
     * @return the last of the stages
     */
    default S stage() {
        return stages().get(stages().size() - 1);
    }

    /**
     * Returns the stage in which the record began.
     *
     * @return the first of the stages
     */
    default S firstStage() {
        return stages().get(0);
    }

    /**
     * Returns a stage the record went through.
     *
     * @param kind the stage or a group of stages
     * @param <T> its type
     * @return the last stage of that kind; empty if there was none
     */
    default <T> Optional<T> reached(Class<T> kind) {
        for (int i = stages().size() - 1; i >= 0; i--) {
            if (kind.isInstance(stages().get(i))) {
                return Optional.of(kind.cast(stages().get(i)));
            }
        }
        return Optional.empty();
    }

    /**
     * Moves on to a stage.
     *
     * @param next the stage
     * @return the record in that stage
     */
    default A at(S next) {
        var history = new ArrayList<S>(stages());
        history.add(next);
        return withStages(history);
    }
}
