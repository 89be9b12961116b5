package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
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

    /** Every connection sets what its URL says anew, so the later ones have another. */
    private static JdbcStore late(String directory) {
        var file = new JdbcDataSource();
        String url = "jdbc:h2:async:" + Path.of(directory).resolve("late") + ";DB_CLOSE_DELAY=-1";
        file.setURL(url + ";WRITE_DELAY=0");
        HostDatabase.run(file, HostDatabase.script());
        JdbcStore store = JdbcStore.on(file);
        file.setURL(url + ";WRITE_DELAY=2000");
        return store;
    }

    @Override
    public void close() {
        store.close();
        pool.ifPresent(HikariDataSource::close);
    }
}
