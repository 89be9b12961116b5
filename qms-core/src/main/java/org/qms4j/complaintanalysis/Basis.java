package org.qms4j.complaintanalysis;

import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Duplicate;
import org.qms4j.complaint.ComplaintStage.Voided;
import org.qms4j.complaint.Validity;

/** Which complaints count. The client's view always counts; what the organization found is another question. */
public enum Basis {
    /** Every complaint, as the client sees it. */
    PERCEPTION {
        @Override
        boolean holds(Complaint complaint) {
            return true;
        }
    },
    /** Only those that were found valid, in whole or in part. */
    VALIDITY {
        @Override
        boolean holds(Complaint complaint) {
            return complaint.validity().filter(Validity::isUpheld).isPresent();
        }
    };

    abstract boolean holds(Complaint complaint);

    /**
     * Tells whether a complaint counts. What was entered by mistake never does, and what is the same as another one
     * counts there.
     *
     * @param complaint the complaint
     * @return true if it counts
     */
    public boolean counts(Complaint complaint) {
        boolean isItself = !(complaint.stage() instanceof Voided) && !(complaint.stage() instanceof Duplicate);
        return isItself && holds(complaint);
    }
}
