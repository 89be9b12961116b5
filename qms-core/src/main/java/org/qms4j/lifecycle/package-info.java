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
 *
 * <h2>What a feature brings</h2>
 *
 * <ul>
 *   <li>an id that is a {@link org.qms4j.lifecycle.Ref}, and a record that is {@link org.qms4j.lifecycle.Staged}, or
 *       {@link org.qms4j.agenda.Dated} if it has dates;
 *   <li>its stages as a sealed family, each group of them an interface by which a step names what it leaves;
 *   <li>its commands, each a record whose components carry the constraints that need no other knowledge;
 *   <li>a {@link org.qms4j.lifecycle.RecordType}: who reads it, and by which attributes it is found;
 *   <li>its steps, each a constant declared in a {@link org.qms4j.lifecycle.StepTable}, and a
 *       {@link org.qms4j.lifecycle.Lifecycle} that lists them;
 *   <li>a {@link org.qms4j.lifecycle.Service} that calls the steps by the words of the domain, and is an
 *       {@link org.qms4j.agenda.AgendaSource} if it has dates;
 *   <li>a line among the lifecycles of {@link org.qms4j.Qms} and a method of {@link org.qms4j.Session};
 *   <li>a text for every condition in every language, and for every condition a test that shows it unmet and met.
 * </ul>
 *
 * <h2>What it gets</h2>
 *
 * <p>Refusals with all reasons, asked beforehand or when the step is tried; rights, separation of duties and waivers;
 * time as it was claimed and as it was recorded; evidence that cannot be older than its fact; other records looked at,
 * which count for the decision and are judged again when they change; links that lead somewhere
 * ({@link org.qms4j.lifecycle.Situation#isSound}); several records in one changeset; repetition by command id; the
 * journal, notifications and personal values; queries, counts and pages; announcements of its dates, once each
 * ({@link org.qms4j.agenda.Announcing}). Which step leaves which stage can be printed
 * ({@link org.qms4j.lifecycle.Lifecycle#table}).
 */
@NullMarked
package org.qms4j.lifecycle;

import org.jspecify.annotations.NullMarked;
