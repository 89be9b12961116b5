/**
 * The contract kit: what every {@link org.qms4j.spi.store.Store} keeps, clause by clause. The author of an adapter
 * extends {@link org.qms4j.contract.StoreContract} and says how an empty store is opened; the class then runs every
 * clause and prints a line that can be published with the adapter.
 *
 * <p>Clauses are named by group: TX writes in one go, VER expected revisions, IDM repeated commands, EVT content and
 * journal, TEN organizations, PAG pages and criteria, CLS closing, DUR restarts, ERR failures. Random data are made
 * from one seed, printed with every failure; {@code -Dqms.seed=} replays it.
 */
package org.qms4j.contract;
