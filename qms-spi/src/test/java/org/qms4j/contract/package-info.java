/**
 * The contract kit: what every {@link org.qms4j.spi.store.Store} keeps, clause by clause. The author of an adapter
 * extends {@link org.qms4j.contract.StoreContract} and says how an empty store is opened; the class then runs every
 * clause and prints a sheet that can be published with the adapter.
 *
 * <p>Clauses are named by group: TX writes in one go, VER expected revisions, IDM repeated commands, EVT content and
 * journal, TEN organizations, PAG pages and criteria, TAL counting, OBX what is owed to somebody, INT rows as they
 * stand, CON nodes and threads, CLS closing, DUR restarts, CRASH killed processes, MIG other versions, ERR failures. A
 * clause that needs what a store does not offer, or what the adapter's test does not give, is skipped and says what is
 * lacking: DURABLE, OUTBOX, AUDIT; SECOND_NODE, HOST_TRANSACTION, TAMPERING, CRASH_SITE, OTHER_VERSIONS, which are
 * methods of {@code StoreContract} to override; VIRTUAL_THREADS, which begin with Java 21. Random data are made from
 * one seed, printed with every failure; {@code -Dqms.seed=} replays it.
 *
 * <p>Two clauses are kept by the values of the library, before a store is asked, so no store can break them: TX04 and
 * PAG09. Not tried here: faults of a driver, answers that are lost after a commit, the end of a database server. An
 * adapter tries them itself, as the JDBC store does.
 */
package org.qms4j.contract;
