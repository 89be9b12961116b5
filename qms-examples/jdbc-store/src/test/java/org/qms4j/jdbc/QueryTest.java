package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.jdbc.Complaint.ACME;
import static org.qms4j.jdbc.Complaint.CLIENT;
import static org.qms4j.jdbc.Complaint.NOTE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.StoredRecord;

/** Questions to 5,000 complaints. */
class QueryTest {
    private static final int ALL = 5_000;
    private static JdbcStore store;

    @BeforeAll
    static void receiveComplaints() {
        store = JdbcStore.h2Memory("query");
        for (int from = 0; from < ALL; from += 500) {
            Complaint[] complaints = IntStream.range(from, from + 500)
                    .mapToObj(i -> Complaint.received("c" + (10_000 + i))
                            .with(CLIENT, "k" + i)
                            .with(NOTE, "n" + i))
                    .toArray(Complaint[]::new);
            store.commit(Complaint.changeset(Optional.empty(), List.of(), complaints));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void ten_thousand_wanted_values_are_looked_up_in_the_index() {
        List<String> wanted =
                IntStream.range(0, 10_000).mapToObj(i -> "k" + i * 2).toList();
        var start = System.nanoTime();

        List<StoredRecord> found = walk(Query.of("complaint").where(Criterion.anyOf(CLIENT, wanted)));

        assertThat(found).hasSize(ALL / 2).doesNotHaveDuplicates();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void wanted_values_need_no_index() {
        List<String> wanted =
                IntStream.range(0, 1_000).mapToObj(i -> "n" + i * 7).toList();

        List<StoredRecord> found = walk(Query.of("complaint")
                .where(Criterion.anyOf(NOTE, wanted))
                .where(Criterion.anyOf(CLIENT, List.of("k7", "k8", "k14"))));

        assertThat(found).extracting(record -> record.key().id()).containsExactly("c10007", "c10014");
    }

    @Test
    void a_walk_meets_every_record_once_in_both_directions() {
        for (Query query : List.of(
                Query.of("complaint"),
                Query.of("complaint").orderBy(CLIENT),
                Query.of("complaint").orderBy(NOTE).limit(1_000))) {
            List<StoredRecord> found = walk(query);
            var turned = new ArrayList<>(walk(query.reversed()));
            java.util.Collections.reverse(turned);

            assertThat(found).hasSize(ALL).doesNotHaveDuplicates().isEqualTo(turned);
        }
    }

    private static List<StoredRecord> walk(Query query) {
        var all = new ArrayList<StoredRecord>();
        Optional<Cursor> next = Optional.empty();
        do {
            var page = store.query(ACME, next.map(query::after).orElse(query));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
