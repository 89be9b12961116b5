package org.qms4j.jdbc;

import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.ds.PGSimpleDataSource;
import org.qms4j.spi.audit.Checkpoint;

/**
 * Walks through a million entries and a million records of PostgreSQL as they stand, and takes the digest of a
 * checkpoint, in a process with a heap of 64 MB; it says how long it took. An argument gives another number of rows.
 * The class path is that of {@link MillionRecords}.
 */
final class MillionRows {
    private MillionRows() {}

    /** With a port as second argument it is the process that walks. */
    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        if (arguments.length == 2) {
            var database = new PGSimpleDataSource();
            database.setURL("jdbc:postgresql://localhost:" + arguments[1] + "/postgres?user=postgres");
            try (var pool = PostgresPool.on(database);
                    var store = JdbcStore.on(pool)) {
                walk(store, rows);
            }
            return;
        }
        try (var server = PostgresServer.start(Files.createTempDirectory("qms-million"))) {
            var database = server.database();
            HostDatabase.run(database, HostDatabase.script("postgresql"));
            HostDatabase.run(database, entries(rows));
            HostDatabase.run(database, records(rows));
            HostDatabase.run(database, "ANALYZE");
            int port = database.getPortNumbers()[0];
            int exit = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MillionRows.class.getName(),
                            Long.toString(rows),
                            Integer.toString(port))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("the walk ended with " + exit);
            }
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

    private static void walk(JdbcStore store, long rows) {
        var audit = store.audit().orElseThrow();
        long start = System.nanoTime();
        var digest = new String[] {Checkpoint.BEGINNING};
        var entries = new AtomicLong();
        audit.entries(Lifecycles.ORGANIZATION, Long.MIN_VALUE).forEach(row -> {
            digest[0] = Checkpoint.digest(
                    digest[0], row.content().orElseThrow().revision().chain());
            entries.incrementAndGet();
        });
        long middle = System.nanoTime();
        long records = audit.records(Lifecycles.ORGANIZATION).count();
        long end = System.nanoTime();
        if (entries.get() != rows || records != rows) {
            throw new AssertionError(entries + " entries and " + records + " records, not " + rows);
        }
        System.out.printf(
                "%,d entries with their digest in %,d ms, %,d records in %,d ms, heap of at most %,d MB%n",
                rows,
                (middle - start) / 1_000_000,
                records,
                (end - middle) / 1_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
