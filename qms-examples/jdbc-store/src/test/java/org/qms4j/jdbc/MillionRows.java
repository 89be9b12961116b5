package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.spi.audit.Audit.EntryRow;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;

/**
 * Walks through a million records and a million entries of PostgreSQL: by pages as large as they may be, and as they
 * stand with the digest of a checkpoint. Each is some kilobytes, so that few of them fit into the heap at once. It says
 * how large the heap was and how long each walk took.
 *
 * <pre>{@code
 * java org.qms4j.jdbc.MillionRows [<rows>]
 * java -Xmx64m org.qms4j.jdbc.MillionRows <rows> <JDBC URL of empty tables>
 * }</pre>
 *
 * <p>The first starts a server and calls the second: unpacking the server needs more than 64 MB.
 */
final class MillionRows {
    private final JdbcStore store;
    private final long rows;

    private MillionRows(JdbcStore store, long rows) {
        this.store = store;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        if (arguments.length > 1) {
            walk(arguments[1], rows);
            return;
        }
        try (var server = PostgresServer.start(Files.createTempDirectory("qms-million"))) {
            var database = server.database();
            HostDatabase.run(database, HostDatabase.script("postgresql"));
            int ended = forked(rows, PostgresServer.url(database))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IllegalStateException("the walk ended with " + ended);
            }
        }
    }

    static ProcessBuilder forked(long rows, String url) {
        return Forked.java(MillionRows.class, List.of("-Xmx64m"), List.of(Long.toString(rows), url));
    }

    private static void walk(String url, long rows) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        try (var pool = new HikariDataSource(config)) {
            HostDatabase.run(pool, entries(rows));
            HostDatabase.run(pool, records(rows));
            HostDatabase.run(pool, "ANALYZE");
            System.out.printf("heap of at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
            new MillionRows(JdbcStore.on(pool), rows).walk();
        }
    }

    private static String entries(long rows) {
        return "INSERT INTO qms_journal (organization, type, id, number, position, hash, content)"
                + " SELECT 'acme', 'complaint', 'C-' || (n / 10), n % 10 + 1, n + 1, repeat(md5(n::text), 2),"
                + " '{\"x\":\"' || repeat(md5(n::text), 20) || '\"}' FROM generate_series(0, " + (rows - 1) + ") n";
    }

    private static String records(long rows) {
        String empty = ", ''".repeat(20);
        return "INSERT INTO qms_record SELECT 'acme', 'complaint', 'C-' || n, 10, repeat(md5(n::text), 2), 1,"
                + " '{\"x\":\"' || repeat(md5(n::text), 60) || '\"}', '{}', ''" + empty + " FROM generate_series(0, "
                + (rows - 1) + ") n";
    }

    private void walk() {
        var audit = store.audit().orElseThrow();
        count("records by pages", records());
        count("entries by pages", history());
        count("records as they stand", audit.records(Lifecycles.ORGANIZATION));
        var digest = new String[] {Checkpoint.BEGINNING};
        count(
                "entries as they stand, with their digest",
                audit.entries(Lifecycles.ORGANIZATION, Long.MIN_VALUE)
                        .peek(row -> digest[0] = Checkpoint.digest(digest[0], chain(row))));
    }

    private Stream<?> records() {
        Query all = Query.of("complaint").limit(Page.LARGEST);
        return Page.walk(
                store.query(Lifecycles.ORGANIZATION, all),
                cursor -> store.query(Lifecycles.ORGANIZATION, all.after(cursor)));
    }

    private Stream<?> history() {
        var all = new History(new History.All(), Optional.empty(), Page.LARGEST);
        return Page.walk(
                store.history(Lifecycles.ORGANIZATION, all),
                cursor -> store.history(Lifecycles.ORGANIZATION, all.after(cursor)));
    }

    private static String chain(EntryRow row) {
        return row.content().orElseThrow().revision().chain();
    }

    private void count(String what, Stream<?> walk) {
        long start = System.nanoTime();
        long met = walk.mapToLong(row -> 1).sum();
        if (met != rows) {
            throw new AssertionError(met + " " + what + ", not " + rows);
        }
        System.out.printf("%,d %s in %,d ms%n", met, what, (System.nanoTime() - start) / 1_000_000);
    }
}
