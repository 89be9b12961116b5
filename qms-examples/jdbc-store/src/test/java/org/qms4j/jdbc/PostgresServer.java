package org.qms4j.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that is started by the tests, as any user and without anything installed. One is shared by all
 * tests of a process; a test that kills its server starts one of its own.
 */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;

    private PostgresServer(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Begins when it is first asked for. */
    private static final class Shared {
        private static final PostgresServer SERVER = begin();

        private static PostgresServer begin() {
            try {
                var server = start(Files.createTempDirectory("qms-postgres"));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Starts a server on a directory; what was in there before is still there. */
    static PostgresServer start(Path directory) {
        Path data = directory.resolve("data");
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            return new PostgresServer(server, data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tables of their own on the server that all tests share. */
    static DataSource freshTables() {
        PGSimpleDataSource tables = emptySchema();
        HostDatabase.run(tables, HostDatabase.script("postgresql"));
        return tables;
    }

    /** The same for another process. */
    static String freshUrl() {
        return url((PGSimpleDataSource) freshTables());
    }

    /** A URL does not name the user by itself. */
    static String url(PGSimpleDataSource tables) {
        String url = tables.getUrl();
        return url + (url.contains("?") ? "&" : "?") + "user=" + tables.getUser();
    }

    /** A place for tables on the server that all tests share. */
    static PGSimpleDataSource emptySchema() {
        PGSimpleDataSource place = Shared.SERVER.database();
        String name = "qms_" + UUID.randomUUID().toString().replace("-", "");
        HostDatabase.run(place, "CREATE SCHEMA " + name);
        place.setCurrentSchema(name);
        return place;
    }

    PGSimpleDataSource database() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        return source;
    }

    /** Kills the server with all its processes at once, as a machine does that runs out of memory. */
    List<ProcessHandle> kill() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        return all;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
