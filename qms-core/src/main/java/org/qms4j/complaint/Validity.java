package org.qms4j.complaint;

/** Whether the organization finds a complaint valid. The client's perception counts either way. */
public enum Validity {
    /** It is valid. */
    UPHELD,
    /** It is valid in part. */
    PARTLY_UPHELD,
    /** It is not valid. */
    NOT_UPHELD,
    /** It could not be found out. */
    UNDETERMINED;

    /**
     * Tells whether there is something to correct.
     *
     * @return true if it is valid in whole or in part
     */
    public boolean isUpheld() {
        return this == UPHELD || this == PARTLY_UPHELD;
    }
}
