package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Session;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.journal.Verification;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Expectation;

/** Somebody has edited the tables by hand: the record is named, and the others are verified all the same. */
class AlteredRowTest {
    private static final String OF_C2 = " WHERE id = 'C-2' AND type = 'complaint'";

    private final DataSource database = HostDatabase.create();
    private final JdbcStore store = JdbcStore.on(database);
    private final Session session = Lifecycles.session(store);

    @BeforeEach
    void three_complaints_are_handled() {
        var lifecycles = new Lifecycles(store);
        for (String id : List.of("C-1", "C-2", "C-3")) {
            lifecycles.handle(id, complaint -> complaint, stored -> {});
        }
        assertThat(session.journal().verifyAll("complaint")).isEmpty();
    }

    private void alter(String sql) {
        HostDatabase.run(database, sql + OF_C2);
    }

    private List<Finding> findings() {
        return session.journal().verify(ComplaintId.of("C-2").key()).findings();
    }

    @Test
    void a_value_in_a_column_that_no_name_belongs_to_is_found() {
        alter("UPDATE qms_record SET a2 = 'client-of-somebody-else'");

        assertThat(findings()).containsExactly(new Finding(7, Problem.ATTRIBUTES_ALTERED, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chain = 'x'", "number = 0", "image = '{'", "personal = '['", "names = 'x'", "names = '99:stage'"
            })
    void a_record_that_cannot_be_read_is_named_and_hides_no_other(String change) {
        alter("UPDATE qms_record SET " + change);

        assertThatThrownBy(() -> session.complaints().get(ComplaintId.of("C-2")))
                .isInstanceOfSatisfying(
                        StoreException.IntegrityViolation.class,
                        altered -> assertThat(altered.record())
                                .contains(ComplaintId.of("C-2").key()))
                .hasMessage("what is stored of complaint C-2 cannot be read");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.number()).isEqualTo(7);
            assertThat(finding.problem()).isIn(Problem.STATE_ALTERED, Problem.PERSONAL_ALTERED);
        });
        assertThat(session.journal().verifyAll("complaint"))
                .extracting(Verification::record)
                .containsExactly(ComplaintId.of("C-2").key());
        assertThat(session.complaints().get(ComplaintId.of("C-3")).isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash = 'x'", "content = '{'"})
    void an_entry_that_cannot_be_read_is_located(String change) {
        HostDatabase.run(database, "UPDATE qms_journal SET " + change + OF_C2 + " AND number = 3");

        assertThat(findings())
                .filteredOn(finding -> finding.problem() == Problem.ENTRY_ALTERED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.number()).isEqualTo(3));
        assertThat(session.journal().verifyAll("complaint"))
                .extracting(Verification::record)
                .containsExactly(ComplaintId.of("C-2").key());
    }

    /** The list of records ends at none of them, nor at the entry: what comes after them is verified too. */
    @Test
    void several_rows_that_cannot_be_read_hide_no_other() {
        for (String record : List.of("C-1", "C-2")) {
            HostDatabase.run(database, "UPDATE qms_record SET chain = 'x' WHERE id = '" + record + "'");
        }
        HostDatabase.run(database, "UPDATE qms_journal SET hash = 'x' WHERE id = 'C-1' AND number = 1");
        HostDatabase.run(database, "UPDATE qms_record SET a2 = 'client-of-somebody-else' WHERE id = 'C-3'");

        assertThat(session.journal().verifyAll("complaint"))
                .extracting(verification -> verification.record().id())
                .containsExactly("C-1", "C-2", "C-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SUBSTRING(names, 2)", "REPLACE(names, '\n1:', '\n01:')", "names || '\n'", "names || names"})
    void names_that_say_the_same_but_are_not_found_the_same_way_are_altered(String names) {
        alter("UPDATE qms_record SET names = " + names);

        assertThat(findings()).containsExactly(new Finding(7, Problem.STATE_ALTERED, ""));
    }

    @Test
    void a_step_on_a_record_that_cannot_be_read_is_refused_by_name() {
        StoredRecord seen =
                store.find(Lifecycles.ORGANIZATION, ComplaintId.of("C-2").key()).orElseThrow();
        alter("UPDATE qms_record SET chain = 'x'");
        var read = new Expectation(seen.key(), Optional.of(seen.revision()));
        Changeset changeset = new Changeset(
                Lifecycles.ORGANIZATION,
                Optional.empty(),
                List.of(read),
                Complaint.received("C-4").changeset().writes());

        assertThatThrownBy(() -> store.commit(changeset))
                .isInstanceOf(StoreException.IntegrityViolation.class)
                .hasMessage("what is stored of complaint C-2 cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qms_record", "qms_journal"})
    void a_row_without_a_key_cannot_be_named_and_is_not_passed_over(String table) {
        HostDatabase.run(database, "UPDATE " + table + " SET id = '' WHERE id = 'C-2'");

        assertThatThrownBy(() -> session.journal().verifyAll("complaint"))
                .isInstanceOfSatisfying(
                        StoreException.IntegrityViolation.class,
                        altered -> assertThat(altered.record()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"command_order", "command_salt", "command"})
    void a_command_of_which_a_part_is_gone_cannot_be_read(String part) {
        Complaint received = Complaint.received("C-2");
        HostDatabase.run(database, "DELETE FROM qms_record" + OF_C2);
        HostDatabase.run(database, "DELETE FROM qms_journal" + OF_C2);
        store.commit(received.as("command 1"));
        alter("UPDATE qms_journal SET " + part + " = NULL");

        assertThatThrownBy(() -> store.history(Complaint.ACME, History.of(received.key())))
                .isInstanceOf(StoreException.IntegrityViolation.class)
                .hasMessage("what is stored of complaint C-2 cannot be read");
    }

    /** Positions count from 1, without a gap: the only free ones are before the first, where no reader looks. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void an_entry_that_is_kept_from_the_feed_is_found(long position) {
        HostDatabase.run(database, "UPDATE qms_journal SET position = " + position + OF_C2 + " AND number = 7");

        assertThat(findings()).contains(new Finding(7, Problem.ENTRY_ALTERED, ""));
    }

    @Test
    void two_entries_that_change_places_in_the_feed_are_found() {
        HostDatabase.run(database, "UPDATE qms_journal SET position = 99 WHERE position = 1");
        HostDatabase.run(database, "UPDATE qms_journal SET position = 1" + OF_C2 + " AND number = 7");
        HostDatabase.run(database, "UPDATE qms_journal SET position = 14 WHERE position = 99");

        assertThat(session.journal().verifyAll("complaint"))
                .extracting(verification -> verification.record().id(), Verification::findings)
                .containsExactlyInAnyOrder(
                        tuple("C-1", List.of(new Finding(1, Problem.ENTRY_MISPLACED, ""))),
                        tuple("C-2", List.of(new Finding(1, Problem.ENTRY_MISPLACED, ""))));
    }
}
