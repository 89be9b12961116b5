/**
 * Records and journal in a relational database, by plain JDBC. {@link org.qms4j.jdbc.JdbcStore} is all that a host
 * sees:
 *
 * <pre>{@code
 * var store = JdbcStore.h2File(Path.of("data"));     // embedded: no server, no other setting
 * var store = JdbcStore.on(dataSource);              // the host's PostgreSQL or H2, after its scripts were run
 * var store = JdbcStore.joined(host, dataSource);    // the same as part of the host's transactions, PostgreSQL only
 * }</pre>
 *
 * <p><b>Tables.</b> {@code qms_record} holds every record as it stands, {@code qms_journal} every step that was taken,
 * {@code qms_outbox} what is owed to somebody, {@code qms_schema} the scripts that were run. The scripts lie beside
 * this package as plain numbered SQL ({@code org/qms4j/jdbc/h2/001-….sql}, {@code postgresql/001-….sql}); a host runs
 * them as it runs its own, the library only checks. Every key and every index begins with the organization. Texts are
 * kept verbatim.
 *
 * <p><b>Attributes.</b> Slot 3 of every record type is column {@code a3}; {@code names} says which slots a record has
 * and what they are called, and an absent one is empty text in its column, so that an index holds records in the order
 * in which they are asked for. Slots 1 to 4 are indexed: a record type gives them to what is searched and sorted most.
 *
 * <p><b>A step is three round trips</b> with one record and one entry, and one more if somebody is to be told: the
 * record is written where it still has the expected number and hash, the journal entry is inserted, what is owed is
 * inserted, the transaction is committed. Nothing is read before. Only when a write fails is it found out why: a
 * repeated command, a conflict, or a contradiction.
 *
 * <p><b>The order of the journal is the order of the commits.</b> On H2, writers of one store object take turns; a
 * killed H2 cannot show half a transaction then, and several objects on one database still lose no update, because the
 * database compares number and hash. On PostgreSQL, the position comes from a row of the organization that is locked
 * until the transaction ends, so writers of one organization take turns on all nodes, and nobody else waits. What was
 * read as absent stays absent by the same row; what was read and what is written is locked in one order.
 *
 * <p><b>The outbox</b> goes by the database's clock and by the state of each row. A claim puts the due time behind the
 * lease and raises the token; whoever comes with an older token changes nothing.
 */
@NullMarked
package org.qms4j.jdbc;

import org.jspecify.annotations.NullMarked;
