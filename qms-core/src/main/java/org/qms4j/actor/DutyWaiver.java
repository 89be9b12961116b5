package org.qms4j.actor;

/**
 * A recorded decision that one person may take steps that should be taken by two. It is used with
 * {@code session.waiving(…)} for single steps, or once for a whole small organization through its profile; either way
 * the journal entry of every step that needed it says so.
 *
 * @param reason why, up to 500 characters, without personal data
 * @param approvedBy the id of the person who approved it
 */
public record DutyWaiver(String reason, String approvedBy) {
    private static final int LONGEST = 500;

    /** {@inheritDoc} */
    public DutyWaiver {
        if (reason.isBlank() || reason.length() > LONGEST || !Actor.isText(reason)) {
            throw new IllegalArgumentException(
                    "reason: 1 to " + LONGEST + " characters, not blank, no control and no half characters");
        }
        Actor.checkId("approvedBy", approvedBy);
    }
}
