package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.jdbc.Complaint.ACME;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.store.Expectation;

class RoundTripTest {
    private final Counter counter = new Counter();
    private final JdbcStore store = JdbcStore.on(Tap.on(HostDatabase.create(), counter));
    private final Complaint complaint = Complaint.received("c1");

    @Test
    void a_new_record_takes_three() {
        assertThat(roundTripsOf(() -> store.commit(complaint.as("command 1")))).isEqualTo(3);
    }

    @Test
    void a_step_takes_three() {
        store.commit(complaint.changeset());

        assertThat(roundTripsOf(() -> store.commit(complaint.next("ben").as("command 1"))))
                .isEqualTo(3);
    }

    @Test
    void a_step_on_two_records_and_a_new_one_takes_four() {
        Complaint other = Complaint.received("c2");
        store.commit(complaint.changeset());
        store.commit(other.changeset());

        assertThat(roundTripsOf(() -> store.commit(Complaint.changeset(
                        Optional.empty(),
                        List.of(),
                        other.next("ben"),
                        Complaint.received("c3"),
                        complaint.next("ben")))))
                .isEqualTo(4);
    }

    @Test
    void a_record_that_is_only_read_takes_one_more() {
        store.commit(complaint.changeset());
        var missed = new Expectation(Complaint.received("c3").key(), Optional.empty());

        assertThat(roundTripsOf(() -> store.commit(Complaint.changeset(
                        Optional.empty(), List.of(complaint.expectation(), missed), Complaint.received("c2")))))
                .isEqualTo(5);
    }

    @Test
    void a_read_takes_one() {
        store.commit(complaint.as("command 1"));

        assertThat(roundTripsOf(() -> store.find(ACME, complaint.key()))).isEqualTo(1);
        assertThat(roundTripsOf(() -> store.query(ACME, Query.of("complaint")))).isEqualTo(1);
        assertThat(roundTripsOf(() -> store.tally(
                        ACME, Tally.of("complaint").by(Complaint.STAGE).summing(Complaint.NOTE))))
                .isEqualTo(1);
        assertThat(roundTripsOf(() -> store.history(ACME, History.ofCommand("command 1"))))
                .isEqualTo(1);
    }

    @Test
    void a_query_that_nothing_can_meet_does_not_ask_the_database() {
        Query query = Query.of("complaint").where(Criterion.anyOf(Complaint.STAGE, List.of()));

        assertThat(roundTripsOf(
                        () -> assertThat(store.query(ACME, query).items()).isEmpty()))
                .isZero();
        Tally tally = Tally.of("complaint").where(Criterion.anyOf(Complaint.STAGE, List.of()));
        assertThat(roundTripsOf(() -> assertThat(store.tally(ACME, tally)).isEmpty()))
                .isZero();
    }

    @Test
    void only_what_fails_is_looked_into() {
        store.commit(complaint.as("command 1"));

        assertThat(roundTripsOf(() -> store.commit(complaint.as("command 1")))).isLessThanOrEqualTo(4);
        assertThat(roundTripsOf(() -> assertThatThrownBy(() ->
                                store.commit(complaint.next("ben").next("ben").changeset()))
                        .isInstanceOf(RevisionConflict.class)))
                .isLessThanOrEqualTo(5);
    }

    private int roundTripsOf(Runnable work) {
        counter.reset();
        work.run();
        assertThat(counter.open()).isZero();
        return counter.roundTrips().size();
    }
}
