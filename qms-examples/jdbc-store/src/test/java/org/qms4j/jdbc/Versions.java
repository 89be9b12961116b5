package org.qms4j.jdbc;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.qms4j.contract.OtherVersions;
import org.qms4j.spi.store.Store;

/** Data of other versions in a host's database, whose tables are made anew each time. */
final class Versions implements OtherVersions {
    private final Supplier<DataSource> tables;
    private final DataSource shared;

    Versions(Supplier<DataSource> tables) {
        this.tables = tables;
        this.shared = tables.get();
    }

    @Override
    public List<Store> older() {
        DataSource database = tables.get();
        GoldenCorpus.load(database, "golden-1.sql");
        return List.of(JdbcStore.on(database));
    }

    @Override
    public Store newer() {
        DataSource database = tables.get();
        HostDatabase.run(database, HostDatabase.LATER_VERSION);
        return JdbcStore.on(database);
    }

    @Override
    public Store started() {
        return JdbcStore.on(shared);
    }
}
