package org.qms4j.quickstart.report;

/**
 * A row that did not become a complaint.
 *
 * @param line the line where it starts
 * @param code why, for programs
 * @param reason why, for people
 */
public record Rejected(long line, String code, String reason) {}
