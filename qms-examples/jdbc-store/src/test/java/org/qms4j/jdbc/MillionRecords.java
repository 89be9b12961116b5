package org.qms4j.jdbc;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.query.Tally.Group;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;

/**
 * A program, not a test: how long H2 takes to count a million records by category, process and severity and to sum
 * their costs, asked through {@link JdbcStore#tally} and by a statement written by hand for the same table. Both read
 * all rows into objects; H2 must not answer from its last result. Run it with
 *
 * <pre>{@code
 * ./mvnw -q -pl qms-spi,qms-core,qms-examples/jdbc-store test-compile dependency:build-classpath \
 *     -Dmdep.outputFile=target/test.classpath
 * cd qms-examples/jdbc-store && java -Xmx4g -cp target/test-classes:target/classes:$(cat target/test.classpath) \
 *     org.qms4j.jdbc.MillionRecords
 * }</pre>
 */
final class MillionRecords {
    private static final int RECORDS = 1_000_000;
    private static final int ROUNDS = 9;
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final Attribute CATEGORY = new Attribute("category", 6);
    private static final Attribute SEVERITY = new Attribute("severity", 9);
    private static final Attribute PROCESS = new Attribute("process", 13);
    private static final Attribute COST = new Attribute("cost", 16);
    private static final String BY_HAND = """
            SELECT a6, a13, a9, COUNT(*), COUNT(NULLIF(a16, '')), SUM(CAST(NULLIF(a16, '') AS NUMERIC(38, 10))) FROM qms_record
            WHERE organization = ? AND type = ? GROUP BY a6, a13, a9""";
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final JdbcDataSource database = new JdbcDataSource();

    private MillionRecords(Path directory) {
        database.setURL(
                "jdbc:h2:file:" + directory.resolve("million") + ";OPTIMIZE_REUSE_RESULTS=0;CACHE_SIZE=1000000");
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("million");
        var program = new MillionRecords(directory);
        try (Connection open = program.database.getConnection()) {
            program.fill(open);
            program.compare();
        } finally {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private void fill(Connection connection) throws Exception {
        HostDatabase.run(database, HostDatabase.script());
        connection.setAutoCommit(false);
        String marks = String.join(", ", Collections.nCopies(RecordTable.STATE.size() + 3, "?"));
        try (var insert = connection.prepareStatement("INSERT INTO qms_record (organization, type, id, "
                + String.join(", ", RecordTable.STATE) + ") VALUES (" + marks + ")")) {
            var random = new Random(42);
            for (int i = 0; i < RECORDS; i++) {
                row(insert, i, random);
                insert.addBatch();
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private static void row(PreparedStatement insert, int number, Random random) throws SQLException {
        var attributes = new LinkedHashMap<Attribute, String>();
        attributes.put(CATEGORY, "category-" + (int) (50 * Math.pow(random.nextDouble(), 2)));
        attributes.put(PROCESS, "process-" + (int) (200 * Math.pow(random.nextDouble(), 2)));
        attributes.put(SEVERITY, String.valueOf(1 + random.nextInt(4)));
        attributes.put(COST, String.valueOf(random.nextInt(1_000)));
        var binding = new Binding(insert)
                .text(ACME.value())
                .text("complaint")
                .text("c-" + number)
                .number(1)
                .text("ab".repeat(32))
                .number(1)
                .longText("{}")
                .longText("{}");
        AttributeColumns.bind(binding, attributes);
    }

    private void compare() throws Exception {
        var pool = JdbcConnectionPool.create(database);
        JdbcStore store = JdbcStore.on(pool);
        Tally tally = Tally.of("complaint").by(CATEGORY, PROCESS, SEVERITY).summing(COST);
        Callable<List<Group>> ours = () -> store.tally(ACME, tally);
        Callable<List<Group>> limit = () -> byHand(pool);
        double[][] millis = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            boolean oursFirst = round % 2 == 0;
            List<Group> one = timed(oursFirst ? ours : limit, oursFirst ? 0 : 2, millis, round);
            List<Group> other = timed(oursFirst ? limit : ours, oursFirst ? 2 : 0, millis, round);
            if (one.size() != other.size() || !total(one).equals(total(other))) {
                throw new IllegalStateException("the two do not agree");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "tally   %7.0f ms CPU %7.0f ms wall%nby hand %7.0f ms CPU %7.0f ms wall%nratio   %7.2f CPU %10.2f wall%n",
                median(millis[0]),
                median(millis[1]),
                median(millis[2]),
                median(millis[3]),
                median(millis[0]) / median(millis[2]),
                median(millis[1]) / median(millis[3]));
        pool.dispose();
    }

    private static List<Group> timed(Callable<List<Group>> way, int place, double[][] millis, int round)
            throws Exception {
        long cpu = THREAD.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        List<Group> groups = way.call();
        millis[place][round] = (THREAD.getCurrentThreadCpuTime() - cpu) / 1e6;
        millis[place + 1][round] = (System.nanoTime() - wall) / 1e6;
        return groups;
    }

    private static List<Group> byHand(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(BY_HAND)) {
            statement.setString(1, ACME.value());
            statement.setString(2, "complaint");
            try (var row = statement.executeQuery()) {
                var groups = new ArrayList<Group>();
                while (row.next()) {
                    groups.add(new Group(
                            List.of(
                                    Optional.of(row.getString(1)),
                                    Optional.of(row.getString(2)),
                                    Optional.of(row.getString(3))),
                            row.getLong(4),
                            row.getLong(5),
                            row.getBigDecimal(6)));
                }
                return groups;
            }
        }
    }

    private static BigDecimal total(List<Group> groups) {
        return groups.stream().map(Group::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double median(double[] millis) {
        double[] warm = Arrays.copyOfRange(millis, 2, millis.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
