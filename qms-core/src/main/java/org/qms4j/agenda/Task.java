package org.qms4j.agenda;

import java.time.LocalDate;
import org.qms4j.spi.record.RecordKey;

/**
 * What a run of the agenda does about a date. It is offered only while it is still to be done.
 *
 * @param on the day it is to be done
 * @param subject the record
 * @param action what is done, such as {@code complaint.announce-breached} or {@code complaint.lapse}
 * @param kind what it is about
 * @param act does it; refused if somebody else has done it meanwhile
 */
public record Task(LocalDate on, RecordKey subject, String action, String kind, Runnable act) {}
