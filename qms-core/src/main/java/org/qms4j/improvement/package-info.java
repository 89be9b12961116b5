/**
 * How something becomes better, and whether it did (ISO 9001:2015, 10.1 and 10.3).
 *
 * <p>An {@link org.qms4j.improvement.ImprovementCycle} goes through the four phases of PDCA (in Spanish PHVA), each of
 * which ends at a gate: a plan is whole and approved before anything is changed, with the test of success fixed
 * ({@link org.qms4j.improvement.SuccessTest}); what is planned is carried out, or given up with a reason; figures
 * counted by the same definition as before decide ({@link org.qms4j.improvement.Verdict}), and somebody who neither led
 * nor carried out anything says so. Then one of three things is decided: it becomes the rule, it is tried otherwise in
 * the next cycle, or it is given up. What the figures do not show never becomes the rule.
 *
 * <p>Every cycle is driven by data ({@link org.qms4j.improvement.Driver}) and says whose satisfaction it serves, or why
 * it is done although it serves nobody's. The stages are those of {@link org.qms4j.improvement.ImprovementStage}, the
 * table of steps is {@link org.qms4j.improvement.ImprovementStep}.
 */
@NullMarked
@QmsStyle
package org.qms4j.improvement;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
