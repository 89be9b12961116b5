package org.qms4j.jdbc;

import javax.sql.DataSource;

/** The same on PostgreSQL, with a few rows: the verification is the same, only the tables are others. */
class PostgresEveryByteTest extends EveryByteTest {
    @Override
    DataSource freshTables() {
        return PostgresServer.freshTables();
    }

    @Override
    int rows() {
        return 3;
    }
}
