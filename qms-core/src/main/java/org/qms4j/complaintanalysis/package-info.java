/**
 * What the complaints of a register say together: which things people complain about most
 * ({@link org.qms4j.complaintanalysis.Ranking}), whether that is more than sales explain
 * ({@link org.qms4j.complaintanalysis.MonthlyRates}), how long answers take and how many came in time
 * ({@link org.qms4j.complaintanalysis.Answering}), how that looks where everybody can read it
 * ({@link org.qms4j.complaintanalysis.PublicPresence}), who had to complain again
 * ({@link org.qms4j.complaintanalysis.Repeats}) and which clause of a contract keeps causing trouble
 * ({@link org.qms4j.complaintanalysis.ClauseAlarm}). The last two are announced, too
 * ({@link org.qms4j.complaintanalysis.ComplaintPatterns}). {@link org.qms4j.complaintanalysis.ComplaintReport} has all
 * of it. Start at {@link org.qms4j.complaintanalysis.ComplaintAnalysis}.
 *
 * <p>Everything is counted anew whenever it is asked for, from complaints that come one by one, so that a register of
 * any size can be read. What was entered by mistake and what is the same as another complaint is not counted. What
 * cannot be said is absent and says why: there is no rate without exposure, no limit without a baseline, no time of a
 * case that is not known.
 */
@NullMarked
package org.qms4j.complaintanalysis;

import org.jspecify.annotations.NullMarked;
