package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A pool of connections, as a host has one. */
final class PostgresPool {
    private PostgresPool() {}

    static HikariDataSource on(DataSource tables) {
        return of(tables, 20, true);
    }

    static HikariDataSource of(DataSource tables, int most, boolean autoCommit) {
        var config = new HikariConfig();
        config.setDataSource(tables);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(most);
        config.setConnectionTimeout(10_000);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }
}
