/**
 * How records live. A record is what it is ({@link org.qms4j.lifecycle.Staged}) plus the list of the stages it went
 * through; the last one is current, and each holds exactly what that stage guarantees. It moves by steps
 * ({@link org.qms4j.lifecycle.Step}) only. One table per type says for each step which stage it leaves, which
 * conditions must hold, who may take it and who is told ({@link org.qms4j.lifecycle.StepTable}). Stages are data alone;
 * what leads from one to the next stands in the tables and nowhere else, so that it can be printed, asked and tested.
 *
 * <p>Taking a step always does the same: look whether the actor may, the command is well-formed, the stage fits and
 * every condition holds; refuse with all reasons at once, or write the new state, its journal entry and the
 * notifications in one changeset. A {@link org.qms4j.lifecycle.Register} does this for the records of one type at a
 * {@link org.qms4j.lifecycle.Desk}, which is where one actor works for one organization.
 */
@NullMarked
package org.qms4j.lifecycle;

import org.jspecify.annotations.NullMarked;
