package org.qms4j.complaintanalysis;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Duplicate;
import org.qms4j.complaint.ComplaintStage.Voided;
import org.qms4j.complaint.Validity;

/** Which complaints count. The client's view always counts; what the organization found is another question. */
public enum Basis {
    /** Every complaint, as the client sees it. */
    PERCEPTION {
        @Override
        boolean holds(Supplier<Optional<Validity>> validity) {
            return true;
        }
    },
    /** Only those that were found valid, in whole or in part. */
    VALIDITY {
        @Override
        boolean holds(Supplier<Optional<Validity>> validity) {
            return validity.get().filter(Validity::isUpheld).isPresent();
        }
    };

    private static final Set<String> COUNTED_ELSEWHERE =
            Set.of(Voided.class.getSimpleName(), Duplicate.class.getSimpleName());

    abstract boolean holds(Supplier<Optional<Validity>> validity);

    /**
     * Tells whether a complaint counts. What was entered by mistake never does, and what is the same as another one
     * counts there.
     *
     * @param complaint the complaint
     * @return true if it counts
     */
    public boolean counts(Complaint complaint) {
        return counts(complaint.stage().name(), complaint::validity);
    }

    /** Tells whether complaints count that are in a stage and were found so. */
    boolean counts(String stage, Supplier<Optional<Validity>> validity) {
        return !COUNTED_ELSEWHERE.contains(stage) && holds(validity);
    }
}
