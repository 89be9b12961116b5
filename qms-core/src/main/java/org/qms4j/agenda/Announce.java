package org.qms4j.agenda;

import java.time.LocalDate;
import org.qms4j.rule.Text;

/**
 * Records that somebody is told about a date.
 *
 * @param kind what is due, as {@link DueItem#kind()} says it
 * @param due until when
 */
public record Announce(@Text(max = 60) String kind, LocalDate due) {}
