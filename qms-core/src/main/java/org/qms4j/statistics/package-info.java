/**
 * What numbers say. Pure functions on arrays that know no record: ranking after Pareto with classes
 * ({@link org.qms4j.statistics.Pareto}), a share with its interval ({@link org.qms4j.statistics.Proportion}),
 * percentiles ({@link org.qms4j.statistics.Percentile}) and, where cases are still open, survival after Kaplan and
 * Meier ({@link org.qms4j.statistics.Survival}), trend ({@link org.qms4j.statistics.Trend}), control charts for counts
 * and rates ({@link org.qms4j.statistics.ControlChart}) runs ({@link org.qms4j.statistics.Runs}), and whether something
 * happens less often than before ({@link org.qms4j.statistics.RateComparison}).
 *
 * <p>Every formula names its source and is tested against published values. What cannot be said is absent: there is no
 * share of nothing, no trend of seven points, and no percentile that the curve does not reach. An argument that cannot
 * be right, such as a negative count or a value that is not a number, is an {@link java.lang.IllegalArgumentException}
 * that names it.
 */
@NullMarked
package org.qms4j.statistics;

import org.jspecify.annotations.NullMarked;
