/**
 * Reports as people and programs read them. {@link org.qms4j.reports.ComplaintPages} turns what the library has counted
 * into a {@link org.qms4j.reports.Report}: sections of sentences, tables and figures in one language, and nothing of
 * how they look. {@link org.qms4j.reports.HtmlWriter} makes a page of it that needs nothing from anywhere,
 * {@link org.qms4j.reports.CsvWriter} a file for each table that no spreadsheet takes for a formula, and
 * {@link org.qms4j.reports.JsonWriter} data with names that do not change with the language. Every report says which
 * days it covers, of which day its data are, and what they do not say. A host adds sections of its own out of the same
 * parts.
 */
@NullMarked
package org.qms4j.reports;

import org.jspecify.annotations.NullMarked;
