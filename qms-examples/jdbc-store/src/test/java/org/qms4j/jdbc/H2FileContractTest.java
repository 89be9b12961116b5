package org.qms4j.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.qms4j.contract.CrashSite;
import org.qms4j.contract.OtherVersions;
import org.qms4j.contract.StoreContract;
import org.qms4j.spi.store.Store;

class H2FileContractTest extends StoreContract {
    @TempDir
    private Path directory;

    private int opened;

    @Override
    protected Store open() {
        opened++;
        return reopen();
    }

    @Override
    protected Store reopen() {
        return JdbcStore.h2File(directory.resolve("store " + opened));
    }

    @Override
    protected Optional<CrashSite> crashSite() {
        return Optional.of(new CrashSite(
                Target.Opener.class, directory.resolve("killed " + opened).toString()));
    }

    @Override
    protected Optional<OtherVersions> otherVersions() {
        return Optional.of(new FileVersions(directory.resolve("versions " + opened)));
    }
}
