package org.qms4j.lifecycle;

/** A stage of a record's life. Its name is the simple name of its type. */
public interface Stage {
    /**
     * Returns when the stage was entered, and by whom.
     *
     * @return the mark of the step that led here
     */
    Entered entered();

    /**
     * Returns the name by which the stage is stored, journaled and queried.
     *
     * @return the simple name of its type
     */
    default String name() {
        return getClass().getSimpleName();
    }
}
