/**
 * How it is known whether something that was done worked. A {@link org.qms4j.effectiveness.Baseline} is counted before,
 * an {@link org.qms4j.effectiveness.Observation} after; both count the same thing against the same exposure, and an
 * exact test compares them ({@link org.qms4j.statistics.RateComparison}). A {@link org.qms4j.effectiveness.FollowUp}
 * says what else had to change. Serves ISO 9001:2015, 9.1.3 and 10.2.1.
 */
@NullMarked
package org.qms4j.effectiveness;

import org.jspecify.annotations.NullMarked;
