/**
 * A real register comes in as history. Bytes become physical lines ({@link org.qms4j.quickstart.register.LineReader}),
 * lines become rows ({@link org.qms4j.quickstart.register.RowReader}), a row becomes a command
 * ({@link org.qms4j.quickstart.register.CfpbRow}), and commands become complaints in the store, 200 in one changeset
 * ({@link org.qms4j.quickstart.register.Intake}). What cannot become one is a
 * {@link org.qms4j.quickstart.register.Rejection} with the line where its row starts; rows taken in and rows rejected
 * are always all rows.
 *
 * <p><b>Columns</b> are found by name in the header. Those that we need are listed in
 * {@link org.qms4j.quickstart.register.Header}; others are ignored. A row has as many fields as the header.
 *
 * <p><b>Broken quoting.</b> A quote that is never closed would swallow every row up to the next quote. So a field with
 * line breaks ends where its quote is closed, and only if no line in it is a row of its own (as many fields as the
 * header, a date of receipt that can be read). Otherwise the line where it starts is rejected alone, and reading goes
 * on with the line after it.
 *
 * <p><b>Encoding</b> is UTF-8, checked line by line: one wrong byte rejects one row.
 *
 * <p><b>Identity.</b> The format has no id. A complaint's id is made of the digest of its row's fields and the row's
 * ordinal among identical rows, so that the same file comes in once however often it is read, and real repeats are
 * complaints of their own.
 */
@NullMarked
package org.qms4j.quickstart.register;

import org.jspecify.annotations.NullMarked;
