package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.jdbc.Complaint.ACME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.store.Receipt;

class CommitTest {
    private final DataSource database = HostDatabase.create();
    private final JdbcStore store = JdbcStore.on(database);
    private final Complaint complaint = Complaint.received("c1");

    @Test
    void a_repeat_whose_expectations_hold_by_chance_is_recognized() {
        var first = complaint.as("command 1");
        store.commit(first);

        Receipt repeat = store.commit(complaint.next("ben").as("command 1"));

        assertThat(repeat).isEqualTo(new Receipt(true, first.entries()));
        assertThat(store.find(ACME, complaint.key())).contains(complaint.record());
    }

    @Test
    void the_conflict_names_the_record_that_changed() {
        Complaint other = Complaint.received("c2");
        store.commit(complaint.changeset());
        store.commit(other.changeset());
        store.commit(other.next("ben").changeset());

        assertThatThrownBy(() -> store.commit(
                        Complaint.changeset(Optional.empty(), List.of(), complaint.next("anna"), other.next("anna"))))
                .isInstanceOfSatisfying(StoreException.RevisionConflict.class, conflict -> {
                    assertThat(conflict.record()).isEqualTo(other.key());
                    assertThat(conflict.expected()).contains(other.revision());
                });
        assertThat(store.find(ACME, complaint.key())).contains(complaint.record());
    }

    @Test
    void a_journal_that_is_ahead_of_its_record_is_reported() {
        store.commit(complaint.changeset());
        HostDatabase.run(database, "DELETE FROM qms_record");

        assertThatThrownBy(() -> store.commit(complaint.changeset()))
                .isInstanceOf(StoreException.IntegrityViolation.class)
                .hasMessageContaining("number 1 of complaint c1");
    }

    @Test
    void a_place_in_the_journal_that_another_process_took_may_be_tried_again() {
        store.commit(complaint.changeset());
        HostDatabase.run(database, "CREATE UNIQUE INDEX in_the_way ON qms_journal (organization)");

        assertThatThrownBy(() -> store.commit(complaint.next("ben").changeset()))
                .isInstanceOf(StoreException.TransientFailure.class);

        HostDatabase.run(database, "DROP INDEX in_the_way");
        store.commit(complaint.next("ben").changeset());
    }

    @Test
    void a_row_that_another_transaction_holds_may_be_tried_again() throws Exception {
        store.commit(complaint.changeset());
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("UPDATE qms_record SET a5 = 'held'");

            assertThatThrownBy(() -> store.commit(complaint.next("ben").changeset()))
                    .isInstanceOf(StoreException.TransientFailure.class);
            other.rollback();
        }
        store.commit(complaint.next("ben").changeset());
    }

    @Test
    void a_column_without_room_is_reported_as_full() {
        HostDatabase.run(database, "ALTER TABLE qms_record ALTER COLUMN image CHARACTER VARYING(10)");

        assertThatThrownBy(() -> store.commit(complaint.changeset())).isInstanceOf(StoreException.StoreFull.class);

        assertThat(store.history(ACME, History.all()).items()).isEmpty();
    }

    @Test
    void two_attributes_in_one_slot_are_refused() {
        var twice = new Complaint(
                ACME,
                complaint.key(),
                Optional.empty(),
                "anna",
                Map.of(new Attribute("stage", 1), "RECEIVED", new Attribute("state", 1), "NEW"));

        assertThatThrownBy(() -> store.commit(twice.changeset())).isInstanceOf(StoreException.InvalidRequest.class);
    }

    @Test
    void an_interrupted_thread_writes_nothing_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> store.commit(complaint.changeset()))
                    .isInstanceOf(StoreException.TransientFailure.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(store.find(ACME, complaint.key())).isEmpty();
    }

    @Test
    void the_journal_is_numbered_without_a_gap_in_each_organization() throws Exception {
        store.commit(complaint.changeset());
        assertThatThrownBy(() -> store.commit(complaint.changeset()));
        store.commit(complaint.next("ben").changeset());

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT MAX(position) FROM qms_journal")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(2);
        }
    }
}
