package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.util.Comparator;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;

/** What is kept of a complaint that is counted: when it came in, and which one it is. */
record Known(LocalDate on, ComplaintId id) {
    /** In the order of receipt; those of one day by their ids. */
    static final Comparator<Known> ORDER =
            Comparator.comparing(Known::on).thenComparing(known -> known.id().value());

    static Known of(Complaint complaint) {
        return new Known(complaint.receivedOn(), complaint.id());
    }
}
