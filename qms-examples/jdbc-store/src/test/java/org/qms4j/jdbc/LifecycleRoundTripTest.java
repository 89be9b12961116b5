package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.qms4j.complaint.Complaint;
import org.qms4j.lifecycle.Ref;

/** What the steps of a complaint cost on the way to the database. */
class LifecycleRoundTripTest {
    private final Counter counter = new Counter();
    private final Lifecycles lifecycles = new Lifecycles(JdbcStore.on(Tap.on(HostDatabase.create(), counter)));

    @Test
    void with_the_record_in_hand_a_step_takes_three_round_trips_and_the_first_one_more_for_whom_it_tells() {
        assertThat(roundTrips(complaint -> complaint))
                .startsWith(4)
                .endsWith(3, 3, 3, 3, 3, 3)
                .hasSize(Lifecycles.STEPS);
    }

    @Test
    void by_id_every_step_after_the_first_takes_one_more_for_the_read() {
        List<Integer> roundTrips = roundTrips(complaint -> ((Complaint) complaint).id());

        assertThat(roundTrips.get(0)).isEqualTo(4);
        assertThat(roundTrips.subList(1, roundTrips.size())).containsOnly(4);
    }

    private List<Integer> roundTrips(UnaryOperator<Ref<Complaint>> by) {
        var roundTrips = new ArrayList<Integer>();
        counter.reset();
        lifecycles.handle("c1", by, stored -> {
            roundTrips.add(counter.roundTrips().size());
            counter.reset();
        });
        return roundTrips;
    }
}
