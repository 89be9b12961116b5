package org.qms4j.jdbc;

import javax.sql.DataSource;

/**
 * The same on PostgreSQL, with every tenth byte of a few rows: the verification is the same, only the tables are
 * others.
 */
class PostgresEveryByteTest extends EveryByteTest {
    @Override
    DataSource freshTables() {
        return PostgresServer.freshTables();
    }

    @Override
    int rows() {
        return 13;
    }

    @Override
    int step() {
        return 10;
    }
}
