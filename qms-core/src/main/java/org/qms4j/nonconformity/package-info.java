/**
 * What went wrong, why, and whether what was done about it worked, after ISO 9001:2015, 10.2.
 *
 * <p>A {@link org.qms4j.nonconformity.Nonconformity} comes from a complaint, an audit, an indicator or any other
 * source. It is contained and corrected, its consequences are handled, and then it is decided whether its causes are to
 * be removed. If so, causes are proposed, asked further and judged by evidence
 * ({@link org.qms4j.nonconformity.CauseCandidate}); every action addresses a confirmed cause and is an
 * {@link org.qms4j.actionitem.ActionItem}; how success will be measured
 * ({@link org.qms4j.nonconformity.EffectivenessCriterion}) is fixed before anything is carried out. After the window
 * that was fixed, data decide ({@link org.qms4j.nonconformity.Verdict}), and somebody who carried nothing out says so.
 * What did not work goes back to the analysis. The stages are those of
 * {@link org.qms4j.nonconformity.NonconformityStage}, the table of steps is
 * {@link org.qms4j.nonconformity.NonconformityStep}; {@link org.qms4j.nonconformity.AnalysisStep} has those that stay
 * in a stage.
 *
 * <p>Correcting is not yet corrective action: the one puts right what went wrong, the other keeps it from happening
 * again.
 */
@NullMarked
@QmsStyle
package org.qms4j.nonconformity;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
