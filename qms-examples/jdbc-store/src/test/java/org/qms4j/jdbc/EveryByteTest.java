package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Complaint;
import org.qms4j.jdbc.WrittenByHand.Row;
import org.qms4j.journal.Journal;
import org.qms4j.journal.Verification;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.record.RecordKey;

/**
 * A bit of every byte of every column is turned over, one after the other, in 50 rows of the journal and in the records
 * they belong to; each time the record and the number are named. On H2 here.
 */
class EveryByteTest {
    private static final int RECORDS = 8;
    private static final int ROWS = 50;
    private static final long SEED = Long.getLong("qms.seed", System.nanoTime());

    /**
     * What may be altered without being found, and why: the salt lies outside the hash, so that it can be taken away
     * with personal values, and with another one a repeated command is refused as another one; the order of the entries
     * of one command is only that in which a repetition lists them.
     */
    private static final List<String> HARMLESS = List.of("command_order", "command_salt");

    /** What is only seen in the journal as a whole, because the row leaves its record or its place. */
    private static final List<String> OF_THE_WHOLE = List.of("organization", "type", "id", "number", "position");

    private final Map<String, Integer> flipped = new TreeMap<>();
    private final Random random = new Random(SEED);
    private HikariDataSource database;
    private WrittenByHand tables;
    private Session session;
    private Journal journal;

    DataSource freshTables() {
        return HostDatabase.create();
    }

    @BeforeEach
    void complaints_are_handled_by_steps_that_have_names() {
        database = PostgresPool.on(freshTables());
        tables = new WrittenByHand(database);
        session = Qms.builder(JdbcStore.on(database))
                .build()
                .session(Lifecycles.ORGANIZATION, Actor.of("anna", Role.COMPLAINT_HANDLER, Role.QMS_MANAGER));
        var steps = new AtomicInteger();
        var lifecycles = new Lifecycles(
                () -> session.once("command " + steps.incrementAndGet()).complaints());
        for (int i = 1; i <= RECORDS; i++) {
            lifecycles.handle("C-" + i, complaint -> complaint, stored -> {});
        }
        journal = session.journal();
        assertThat(journal.verifyAll().isConsistent()).isTrue();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_byte_of_every_column_of_fifty_rows_of_the_journal() {
        List<Row> rows =
                tables.rows("SELECT * FROM qms_journal ORDER BY position").subList(0, rows());
        for (Row row : rows) {
            for (String column : row.values().keySet()) {
                String place = column.equals("position") ? "hash" : "position";
                flipAll("qms_journal", row, column, place, row.number("number"));
            }
        }

        assertEveryByteOf(rows);
    }

    @Test
    void every_byte_of_every_column_of_the_records() {
        List<Row> rows =
                tables.rows("SELECT * FROM qms_record ORDER BY id").subList(0, Math.max(1, rows() * RECORDS / ROWS));
        for (Row row : rows) {
            for (String column : row.values().keySet()) {
                flipAll("qms_record", row, column, column.equals("chain") ? "id" : "chain", Lifecycles.STEPS);
            }
        }

        assertEveryByteOf(rows);
    }

    @Test
    void a_command_whose_salt_or_order_was_altered_is_not_applied_again() {
        tables.run("UPDATE qms_journal SET command_order = 5 WHERE command = 'command 1'");
        tables.run("UPDATE qms_journal SET command_salt = 'x' WHERE command = 'command 8'");
        var before = tables.everything();

        assertThat(receive("command 1", "C-1").key().id()).isEqualTo("C-1");
        assertThatThrownBy(() -> receive("command 8", "C-2"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(RuleViolation::code)
                                .containsExactly("command.other-content"));
        assertThat(tables.everything()).isEqualTo(before);
    }

    private Complaint receive(String command, String id) {
        return session.once(command).complaints().receive(Lifecycles.received(id));
    }

    /** How many rows of the journal are tried. */
    int rows() {
        return ROWS;
    }

    /** How many bytes further the next one is that is tried. */
    int step() {
        return 1;
    }

    private void assertEveryByteOf(List<Row> rows) {
        System.out.println(getClass().getSimpleName() + ": seed " + SEED + ", bytes turned over by column " + flipped
                + ", all of them found" + " but those of " + HARMLESS);
        var bytes = new TreeMap<String, Integer>();
        rows.forEach(row -> row.values()
                .forEach((column, value) -> bytes.merge(column, flipped(value).size(), Integer::sum)));
        bytes.values().removeIf(count -> count == 0);
        assertThat(flipped).isEqualTo(bytes);
    }

    private void flipAll(String table, Row row, String column, String place, long number) {
        String update = "UPDATE " + table + " SET " + column + " = ? WHERE " + place + " = ?";
        for (List<Object> byteOtherwise : flipped(row.values().get(column))) {
            Object other = byteOtherwise.stream()
                    .filter(value ->
                            tables.isAccepted(update, value, row.values().get(place)))
                    .findFirst()
                    .orElseThrow();
            assertThat(isFound(column, row, number))
                    .as("%s of %s %d: %s", column, row.text("id"), number, other)
                    .isEqualTo(!HARMLESS.contains(column));
            flipped.merge(column, 1, Integer::sum);
            tables.run(update, row.values().get(column), row.values().get(place));
        }
    }

    /**
     * For each byte the values that differ in one of its bits, in any order; the database refuses one that is a key
     * already.
     */
    private List<List<Object>> flipped(Object value) {
        if (value instanceof String text) {
            assertThat(text.chars()).allMatch(c -> c < 0x80);
            return each(
                    text.length(),
                    (i, bit) -> text.substring(0, i) + (char) (text.charAt(i) ^ bit) + text.substring(i + 1));
        }
        return value instanceof Long number
                ? each(Long.BYTES, (i, bit) -> number ^ (long) bit << 8 * i)
                : each(Integer.BYTES, (i, bit) -> (Integer) value ^ bit << 8 * i);
    }

    private List<List<Object>> each(int bytes, BiFunction<Integer, Integer, Object> flip) {
        return IntStream.iterate(0, i -> i < bytes, i -> i + step())
                .mapToObj(
                        i -> bits().stream().map(bit -> flip.apply(i, 1 << bit)).toList())
                .toList();
    }

    private List<Integer> bits() {
        var bits = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        Collections.shuffle(bits, random);
        return bits;
    }

    private boolean isFound(String column, Row row, long number) {
        var record = new RecordKey(row.text("type"), row.text("id"));
        return OF_THE_WHOLE.contains(column)
                ? journal.verifyAll().findings().stream()
                        .filter(verification -> verification.record().equals(record))
                        .anyMatch(verification -> isLocated(verification, number))
                : isLocated(journal.verify(record), number);
    }

    /** A state that is detached is located by the last entry there is. */
    private static boolean isLocated(Verification verification, long number) {
        return verification.findings().stream()
                .anyMatch(finding -> finding.number() == number
                        || finding.equals(new Finding(number - 1, Problem.STATE_DETACHED, "")));
    }
}
