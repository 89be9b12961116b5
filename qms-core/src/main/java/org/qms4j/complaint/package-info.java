/**
 * What clients complain about and what is done about it, from receipt to closing and beyond, after the steps of ISO
 * 10002:2018, 7, and ISO 9001:2015, 8.2.1 and 10.2.1.
 *
 * <p>A {@link org.qms4j.complaint.Complaint} keeps apart what the client perceives, which always counts
 * ({@link org.qms4j.complaint.Perception}), and whether the organization finds it valid
 * ({@link org.qms4j.complaint.Validity}). It goes through the stages of {@link org.qms4j.complaint.ComplaintStage},
 * each of which holds exactly what it guarantees: a communicated decision has recourse information, a closed complaint
 * has the decision about a nonconformity where it was upheld, and evidence that the client was informed. The table of
 * steps is {@link org.qms4j.complaint.ComplaintStep}.
 *
 * <p>Deadlines come from a versioned {@link org.qms4j.complaint.HandlingProfile} that is kept on the case, with the
 * dates as they were computed; a stopped clock moves them. A complaint that was handled elsewhere comes in as history:
 * what the source does not say stays absent and is listed ({@link org.qms4j.complaint.Complaint#gaps}).
 *
 * <p>The complaint's id is its reference: unique in the organization by the store's own key, given by the host or made
 * by the library.
 */
@NullMarked
@QmsStyle
package org.qms4j.complaint;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
