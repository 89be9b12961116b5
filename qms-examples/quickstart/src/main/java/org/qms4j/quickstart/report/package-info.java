/**
 * What is in the store, counted and shown: a {@link org.qms4j.quickstart.report.Tally} that complaints are added to one
 * by one, {@code summary.json} for programs and {@code index.html} for people. The page is one file without any
 * external resource; every text in it is escaped at the last step, and what could turn text round or hide it is shown
 * as its code point.
 */
@NullMarked
package org.qms4j.quickstart.report;

import org.jspecify.annotations.NullMarked;
