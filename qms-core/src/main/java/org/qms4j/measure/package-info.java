/**
 * What can be measured and how much of it is right: a {@link org.qms4j.measure.Range} in a unit, and a
 * {@link org.qms4j.measure.Criterion} that names what it is about. Units are codes of UCUM (The Unified Code for Units
 * of Measure, case-sensitive), such as {@code mm}, {@code kg}, {@code d} or {@code %}; those that measure the same are
 * compared exactly, without rounding. What is counted takes its name in braces: {@code {piece}}. Serves ISO 9001:2015,
 * 4.4.1 c and 8.5.1.
 */
@NullMarked
package org.qms4j.measure;

import org.jspecify.annotations.NullMarked;
