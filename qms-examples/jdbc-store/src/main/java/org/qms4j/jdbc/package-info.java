/**
 * Records and journal in a relational database, by plain JDBC. {@link org.qms4j.jdbc.JdbcStore} is all that a host
 * sees:
 *
 * <pre>{@code
 * var store = JdbcStore.h2File(Path.of("data"));     // embedded: no server, no other setting
 * var store = JdbcStore.on(dataSource);              // the host's database, after its scripts were run
 * }</pre>
 *
 * <p><b>Tables.</b> {@code qms_record} holds every record as it stands, {@code qms_journal} every step that was taken,
 * {@code qms_schema} the scripts that were run. The scripts lie beside this package as plain numbered SQL
 * ({@code org/qms4j/jdbc/h2/001-….sql}); a host runs them as it runs its own, the library only checks. Every key and
 * every index begins with the organization. Texts are kept verbatim.
 *
 * <p><b>Attributes.</b> Slot 3 of every record type is column {@code a3}; {@code names} says which slots a record has
 * and what they are called, and an absent one is empty text in its column, so that an index holds records in the order
 * in which they are asked for. Slots 1 to 4 are indexed: a record type gives them to what is searched and sorted most.
 *
 * <p><b>A step is three round trips</b> with one record and one entry: the record is written where it still has the
 * expected number and hash, the journal entry is inserted, the transaction is committed. Nothing is read before. Only
 * when a write fails is it found out why: a repeated command, a conflict, or a contradiction.
 *
 * <p><b>One store object per database and JVM.</b> Writers of one store object take turns: the order of the journal is
 * the order of the commits, nothing can be decided on a record that changes meanwhile, and a killed H2 cannot show half
 * a transaction. Several objects on one database still lose no update: the database compares number and hash.
 */
@NullMarked
package org.qms4j.jdbc;

import org.jspecify.annotations.NullMarked;
