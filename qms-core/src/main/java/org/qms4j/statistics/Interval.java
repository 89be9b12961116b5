package org.qms4j.statistics;

/**
 * Between which values something lies, as sure as was asked for.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {}
