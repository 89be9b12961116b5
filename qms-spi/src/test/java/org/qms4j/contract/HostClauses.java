package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.query.History;
import org.qms4j.spi.store.Store;

/** TX, joined: what is committed in a host's transaction is there if the host commits, and never was if it does not. */
interface HostClauses extends Verdicts {
    private HostTransactions openHost() {
        Optional<HostTransactions> host = host();
        assumeTrue(host.isPresent(), "HOST_TRANSACTION");
        host.orElseThrow().begin();
        return host.orElseThrow();
    }

    @Test
    default void required_TX09_what_the_host_rolls_back_never_was() {
        HostTransactions host = openHost();
        Sample complaint = aComplaint("c1");
        commit(writing(complaint, aClient("k1")).as("command 1").telling("person:anna"));
        commit(writing(complaint.next()));

        host.rollback();

        assertAbsent(complaint);
        assertAbsent(aClient("k1"));
        Verdicts.assertEntries("in the whole journal", journal(), List.of());
        store().outbox()
                .map(Outbox::waiting)
                .ifPresent(waiting -> assertThat(waiting).as("what is owed").isZero());
        assertAnswered(
                writing(complaint).as("command 1"),
                false,
                writing(complaint).as("command 1").entries());
    }

    @Test
    default void required_TX10_what_the_host_commits_is_there_whole() {
        HostTransactions host = openHost();
        Sample complaint = aComplaint("c1");
        Changes named = writing(complaint, aClient("k1")).as("command 1").telling("person:anna");
        commit(named);
        commit(writing(complaint.next()));
        assertStored(complaint.next());

        host.commit();

        assertStored(complaint.next());
        assertStored(aClient("k1"));
        assertThat(journal()).as("entries").hasSize(3);
        store().outbox()
                .map(Outbox::waiting)
                .ifPresent(waiting -> assertThat(waiting).as("what is owed").isEqualTo(1));
        assertAnswered(named, true, named.entries());
    }

    @Test
    default void required_TX11_nobody_else_sees_it_before_the_host_commits() {
        HostTransactions host = openHost();
        Optional<Store> node = otherNode();
        try {
            assumeTrue(node.isPresent(), "SECOND_NODE");
            Store other = node.orElseThrow();
            commit(writing(aComplaint("c1")).as("command 1").telling("person:anna"));

            assertThat(other.find(ACME, aComplaint("c1").key()))
                    .as("seen by the other node")
                    .isEmpty();
            assertThat(other.history(ACME, History.all()).items())
                    .as("entries seen by the other node")
                    .isEmpty();
            other.outbox()
                    .map(Outbox::waiting)
                    .ifPresent(waiting -> assertThat(waiting)
                            .as("what the other node can deliver")
                            .isZero());
        } finally {
            host.commit();
        }
    }

    @Test
    default void required_TX12_a_refusal_or_a_repetition_does_not_harm_the_hosts_transaction() {
        Optional<HostTransactions> any = host();
        assumeTrue(any.isPresent(), "HOST_TRANSACTION");
        Sample complaint = aComplaint("c1");
        commit(writing(complaint).as("command 1"));
        HostTransactions host = openHost();

        new Call("a changeset that expects what is not so", () -> commit(writing(complaint)))
                .isRefusedWith(StoreException.RevisionConflict.class);
        assertAnswered(
                writing(complaint).as("command 1"),
                true,
                writing(complaint).as("command 1").entries());
        assertApplied(writing(complaint.next()));
        host.commit();

        assertStored(complaint.next());
        assertThat(journalOf(complaint)).as("entries of the complaint").hasSize(2);
    }
}
