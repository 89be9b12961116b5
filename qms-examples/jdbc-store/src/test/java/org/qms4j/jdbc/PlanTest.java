package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.outbox.Outbox.Claim;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/**
 * With 100,000 records of an organization, beside a small one, PostgreSQL answers what the store asks by an index, and
 * never reads a table through. Counting is left out: {@code tally} and {@code waiting} read what they count.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {
    private static final int RECORDS = 100_000;
    private static final OrganizationId ACME = Complaint.ACME;
    private static final Attribute STAGE = new Attribute("stage", 1);
    private static final Attribute CLIENT = new Attribute("client", 2);
    private static final Attribute RECEIVED = new Attribute("received", 3);

    private final Explained explained = new Explained();
    private HikariDataSource pool;
    private JdbcStore store;

    @BeforeAll
    void load() {
        pool = PostgresPool.on(PostgresServer.freshTables());
        HostDatabase.run(pool, records());
        HostDatabase.run(pool, """
                INSERT INTO qms_journal (organization, type, id, number, position, command, command_order, command_salt,
                  hash, content)
                SELECT organization, type, id, 1, n, 'command ' || n, 0, 'salt', chain, '{}'
                FROM qms_record, CAST(substr(id, 3) AS INTEGER) n""");
        HostDatabase.run(pool, """
                INSERT INTO qms_feed SELECT organization, MAX(position) FROM qms_journal GROUP BY organization""");
        HostDatabase.run(pool, """
                INSERT INTO qms_outbox (organization, id, kind, type, record, number, recipient, attempts, token, due_at,
                  reason)
                SELECT organization, 'n' || id, 'ComplaintReceived', type, id, 1, 'person:anna', 0, 0,
                  CASE WHEN n % 10 = 0 THEN NULL ELSE CURRENT_TIMESTAMP + (n - 50000) * INTERVAL '1 second' END,
                  CASE WHEN n % 10 = 0 THEN 'no address' END
                FROM qms_record, CAST(substr(id, 3) AS INTEGER) n""");
        HostDatabase.run(pool, "ANALYZE");
        store = JdbcStore.on(explained.on(pool));
        explained.plans();
    }

    /** Ten thousand clients, five stages, and as many days as records. */
    private static String records() {
        String columns = String.join(", ", RecordTable.STATE);
        String values = RecordTable.STATE.stream()
                .map(column -> switch (column) {
                    case "number", "schema_version" -> "1";
                    case "chain" -> "repeat('0', 64)";
                    case "image", "personal" -> "'{}'";
                    case "names" -> "E'\\n1:stage\\n2:client\\n3:received'";
                    case "a1" -> "'stage ' || n % 5";
                    case "a2" -> "'client ' || n % 10000";
                    case "a3" -> "'day ' || lpad(n::text, 6, '0')";
                    default -> "''";
                })
                .collect(Collectors.joining(", "));
        return "INSERT INTO qms_record (organization, type, id, " + columns + ") SELECT o, 'complaint', 'c-' || n, "
                + values + " FROM unnest(ARRAY['acme', 'globex']) o, generate_series(1, " + RECORDS
                + ") n WHERE o = 'acme' OR n <= 1000";
    }

    @AfterAll
    void close() {
        pool.close();
    }

    private void assertPlan(String... indexes) {
        String plans = explained.plans();
        assertThat(plans).doesNotContain("Seq Scan on qms_").contains(indexes);
    }

    @Test
    void a_record_is_found_by_its_key() {
        assertThat(store.find(ACME, new RecordKey("complaint", "c-777"))).isPresent();
        assertPlan("qms_record_key");
    }

    @Test
    void records_are_found_by_an_indexed_value() {
        Query query = Query.of("complaint").where(Criterion.is(CLIENT, "client 7"));
        assertThat(store.query(ACME, query).items()).hasSize(10);
        assertPlan("qms_record_a2");
    }

    @Test
    void records_are_found_by_any_of_several_values() {
        Query query = Query.of("complaint").where(Criterion.anyOf(CLIENT, List.of("client 7", "client 8", "client 9")));
        assertThat(store.query(ACME, query).items()).hasSize(30);
        assertPlan("qms_record_a2");
    }

    @Test
    void an_ordered_walk_goes_along_the_index_from_where_it_was() {
        Query query = Query.of("complaint").orderBy(RECEIVED).limit(100);
        Page<StoredRecord> first = store.query(ACME, query);
        assertPlan("qms_record_a3");
        Page<StoredRecord> second = store.query(ACME, query.after(first.next().orElseThrow()));
        assertPlan("qms_record_a3");
        assertThat(day(second, 0)).isGreaterThan(day(first, 99));
        store.query(ACME, query.reversed());
        assertPlan("Index Scan Backward", "qms_record_a3");
    }

    private static String day(Page<StoredRecord> page, int place) {
        return page.items().get(place).attributes().get(RECEIVED);
    }

    @Test
    void a_range_is_walked_along_its_index() {
        Query query = Query.of("complaint")
                .where(Criterion.atLeast(RECEIVED, "day 099990"))
                .orderBy(RECEIVED)
                .limit(5);
        assertThat(store.query(ACME, query).items()).hasSize(5);
        assertPlan("qms_record_a3");
    }

    @Test
    void the_journal_is_read_by_record_by_command_and_as_a_whole() {
        store.history(ACME, History.of(new RecordKey("complaint", "c-777")));
        assertPlan("qms_journal_key");
        store.history(ACME, History.ofCommand("command 777"));
        assertPlan("qms_journal_command");
        Page<?> page = store.history(ACME, History.all());
        assertPlan("qms_journal_position");
        store.history(ACME, History.all().after(page.next().orElseThrow()));
        assertPlan("qms_journal_position");
    }

    @Test
    void a_step_finds_what_it_writes_and_what_it_rests_on_by_key() {
        Complaint complaint = Complaint.received("new");
        store.commit(complaint.changeset());
        store.commit(complaint.next("ben").as("a new command"));
        assertPlan("qms_record_key");
        Complaint other = Complaint.received("other");
        store.commit(Complaint.changeset(
                Optional.empty(), List.of(complaint.next("ben").expectation()), other));
        assertPlan("qms_record_key");
        store.commit(complaint.next("ben").as("a new command"));
        assertPlan("qms_journal_command");
    }

    @Test
    void of_a_large_backlog_what_is_due_is_claimed_by_index_for_each_organization_in_turn() {
        List<Claim> claims = store.outbox().orElseThrow().claim(Duration.ofMinutes(1), 50);
        assertThat(claims).hasSize(50);
        assertPlan("qms_outbox_due", "qms_outbox_key");
        store.outbox().orElseThrow().settle(claims.get(0), DeliveryResult.delivered());
        store.outbox().orElseThrow().settle(claims.get(1), DeliveryResult.retry(Duration.ZERO));
        store.outbox().orElseThrow().settle(claims.get(2), DeliveryResult.rejected("no address"));
        store.outbox().orElseThrow().release(claims.get(3));
        assertPlan("qms_outbox_key");
        assertThat(store.outbox().orElseThrow().dead(ACME, "", 50)).hasSize(50);
        assertPlan("qms_outbox_due");
    }

    @Test
    void rows_are_shown_as_they_stand_along_the_keys() {
        try (var entries = store.audit().orElseThrow().entries(ACME, 0);
                var records = store.audit().orElseThrow().records(ACME)) {
            assertThat(entries.limit(2_000)).hasSize(2_000);
            assertThat(records.limit(2_000)).hasSize(2_000);
        }
        assertPlan("qms_journal_position", "qms_record_key");
    }
}
