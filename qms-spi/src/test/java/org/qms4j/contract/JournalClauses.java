package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;

/** EVT: the journal has one entry for each step, verbatim, in order, and each is met once. */
interface JournalClauses extends StoreUnderTest {
    @Test
    default void required_EVT10_entries_come_back_verbatim_and_intact() {
        for (String text : Texts.DIFFICULT) {
            Sample complaint = aComplaint(Texts.nameOf(text)).by(text);
            commit(writing(complaint));

            assertThat(journalOf(complaint))
                    .isEqualTo(complaint.entries(Optional.empty()))
                    .allMatch(JournalEntry::isIntact);
        }
    }

    @Test
    default void required_EVT11_the_salt_of_a_command_comes_back_and_may_be_empty() {
        for (String salt : List.of("c2FsdA==", "0f".repeat(32), "Salt ", "")) {
            var stamp = new CommandStamp("command " + salt.length(), salt);
            Changes command = writing(aComplaint("c" + salt.length())).as(stamp);
            commit(command);

            assertThat(List.of(
                            journalOf(command.written().get(0)),
                            walk(ACME, History.ofCommand(stamp.id())),
                            commit(command).entries()))
                    .allSatisfy(entries -> assertThat(entries)
                            .extracting(JournalEntry::command)
                            .containsExactly(Optional.of(stamp)));
        }
    }

    @Test
    default void required_EVT12_the_entries_of_a_record_come_in_order_and_in_pages() {
        Sample complaint = aComplaint("c1").at(12);
        commit(writing(complaint, aClient("c1").at(3)));
        commit(writing(complaint.next().at(25), aComplaint("c2")));
        List<JournalEntry> steps = new ArrayList<>(complaint.entries(Optional.empty()));
        steps.addAll(complaint.next().at(25).entries(Optional.empty()));

        for (int limit : new int[] {1, 5, 7, 24, 25, 26, 1_000}) {
            assertThat(walk(ACME, History.of(complaint.key()).limit(limit))).isEqualTo(steps);
        }
        Page<JournalEntry> whole =
                store().history(ACME, History.of(complaint.key()).limit(25));
        assertThat(whole.next()).as("cursor after the last entry").isEmpty();
    }

    @Test
    default void required_EVT13_a_record_never_written_has_no_entries() {
        assertThat(journalOf(aComplaint("c1"))).isEmpty();
        assertThat(journal()).isEmpty();
    }

    @Test
    default void required_EVT14_all_entries_come_in_the_order_of_the_commits() {
        Changes first = writing(aComplaint("z").at(3), aClient("m"));
        Changes second = writing(aClient("a"), aComplaint("z").at(3).next());
        commit(first);
        commit(second);

        List<JournalEntry> inOrder = new ArrayList<>(first.entries());
        inOrder.addAll(second.entries());
        for (int limit : new int[] {1, 4, 6, 100}) {
            assertThat(walk(ACME, History.all().limit(limit))).isEqualTo(inOrder);
        }
    }

    @Test
    default void required_EVT15_a_walk_resumed_later_meets_what_was_committed_since() {
        commitAll(complaints(3));
        Page<JournalEntry> page = store().history(ACME, History.all());
        Cursor last = page.next().orElseThrow();

        assertThat(store().history(ACME, History.all().after(last)).items()).isEmpty();
        commit(writing(aClient("k1")));

        assertThat(walk(ACME, History.all().after(last)))
                .isEqualTo(aClient("k1").entries(Optional.empty()));
    }

    @Test
    default void required_EVT16_a_walk_meets_every_entry_once_while_others_commit() {
        var met = new ArrayList<JournalEntry>();
        var finished = new AtomicInteger();

        Race.of(5, runner -> {
            if (runner == 0) {
                met.addAll(followUntil(() -> finished.get() == 4));
                return runner;
            }
            try {
                Sample complaint = aComplaint("c" + runner);
                for (int step = 1; step <= 100; step++, complaint = complaint.next()) {
                    assertThat(wins(writing(complaint, aClient(runner + "-" + step))))
                            .isTrue();
                }
                return runner;
            } finally {
                finished.incrementAndGet();
            }
        });

        assertThat(met).hasSize(4 * 200).doesNotHaveDuplicates().isEqualTo(journal());
        for (int runner = 1; runner <= 4; runner++) {
            Sample complaint = aComplaint("c" + runner);
            assertThat(met)
                    .filteredOn(entry -> entry.record().equals(complaint.key()))
                    .isEqualTo(journalOf(complaint));
        }
    }

    private List<JournalEntry> followUntil(BooleanSupplier over) {
        var met = new ArrayList<JournalEntry>();
        History question = History.all().limit(7);
        while (true) {
            boolean nothingFollows = over.getAsBoolean();
            Page<JournalEntry> page = store().history(ACME, question);
            met.addAll(page.items());
            question = page.next().map(question::after).orElse(question);
            if (nothingFollows && page.items().isEmpty()) {
                return met;
            }
        }
    }

    @Test
    default void required_EVT17_a_page_of_entries_holds_1_to_1000() {
        commit(writing(aComplaint("c1").at(1_001)));

        assertThat(store().history(ACME, History.all().limit(1_000)).items()).hasSize(1_000);
        assertThat(journalOf(aComplaint("c1"))).hasSize(1_001);
        for (int limit : new int[] {-1, 0, 1_001}) {
            assertThatThrownBy(() -> History.all().limit(limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
