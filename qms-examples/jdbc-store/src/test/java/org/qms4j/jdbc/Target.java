package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.qms4j.contract.StoreOpener;
import org.qms4j.spi.store.Store;

/**
 * A database that outlives the processes that are killed: the directory of an H2 file, or a JDBC URL. Behind
 * {@code late:} stands the directory of one that answers before it writes, so that killing it must be noticed.
 */
record Target(JdbcStore store, Optional<HikariDataSource> pool) implements AutoCloseable {
    static final String LATE = "late:";

    /** For the kit, which closes the store alone: the pool ends with the process. */
    static final class Opener implements StoreOpener {
        @Override
        public Store open(String place) {
            return Target.open(place).store();
        }
    }

    static Target open(String where) {
        if (where.startsWith(LATE)) {
            return new Target(late(where.substring(LATE.length())), Optional.empty());
        }
        if (!where.startsWith("jdbc:")) {
            return new Target(JdbcStore.h2File(Path.of(where)), Optional.empty());
        }
        var config = new HikariConfig();
        config.setJdbcUrl(where);
        config.setMinimumIdle(1);
        var pool = new HikariDataSource(config);
        return new Target(JdbcStore.on(pool), Optional.of(pool));
    }

    /**
     * What is looked at before it is trusted is in memory, what is written goes to a file, seconds after the answer.
     */
    private static JdbcStore late(String directory) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        HostDatabase.run(database, HostDatabase.script());
        JdbcStore store = JdbcStore.on(database);
        database.setURL("jdbc:h2:async:" + Path.of(directory).resolve("late") + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=2000");
        HostDatabase.run(database, HostDatabase.script());
        return store;
    }

    @Override
    public void close() {
        store.close();
        pool.ifPresent(HikariDataSource::close);
    }
}
