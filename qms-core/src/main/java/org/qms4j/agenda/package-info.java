/**
 * What is due. Every feature contributes what has a date; the agenda computes it over an interval, sorted so that what
 * touches a customer comes first. Nothing is scheduled and nothing is stored as overdue:
 * {@link org.qms4j.agenda.Agenda} compares dates with the clock when it is asked. Running it over an interval announces
 * what is coming, escalates what was missed and lets lapse what has lapsed, each once: a missed day is caught up by a
 * longer interval, and a second run over the same interval does nothing.
 */
@NullMarked
package org.qms4j.agenda;

import org.jspecify.annotations.NullMarked;
