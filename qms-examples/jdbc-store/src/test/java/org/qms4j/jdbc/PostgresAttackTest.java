package org.qms4j.jdbc;

import javax.sql.DataSource;

/** The same on PostgreSQL. */
class PostgresAttackTest extends AttackTest {
    @Override
    DataSource freshTables() {
        return PostgresServer.freshTables();
    }

    @Override
    boolean hasFeedTable() {
        return true;
    }
}
