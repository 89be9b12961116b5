package org.qms4j.jdbc;

import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.qms4j.contract.OtherVersions;
import org.qms4j.spi.store.Store;

/** Data of other versions in H2 files. */
record FileVersions(Path directory) implements OtherVersions {
    @Override
    public List<Store> older() {
        Path older = made("older");
        GoldenCorpus.load(database(older), "golden-1.sql");
        return List.of(JdbcStore.h2File(older));
    }

    @Override
    public Store newer() {
        Path newer = made("newer");
        HostDatabase.run(database(newer), HostDatabase.LATER_VERSION);
        return JdbcStore.h2File(newer);
    }

    @Override
    public Store started() {
        return JdbcStore.h2File(directory.resolve("started"));
    }

    private Path made(String name) {
        Path made = directory.resolve(name);
        JdbcStore.h2File(made).close();
        return made;
    }

    private static JdbcDataSource database(Path file) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:async:" + file.resolve("qms") + ";WRITE_DELAY=0");
        database.setUser("sa");
        return database;
    }
}
