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
interface JournalClauses extends Verdicts {
    @Test
    default void required_EVT10_entries_come_back_verbatim_and_intact() {
        for (String text : Texts.DIFFICULT) {
            Sample complaint = aComplaint(Texts.nameOf(text)).by(text);
            commit(writing(complaint));

            assertJournalOf(complaint, complaint.entries(Optional.empty()));
            assertThat(journalOf(complaint))
                    .as("entries of %s whose content has the hash they tell", complaint)
                    .allMatch(JournalEntry::isIntact);
        }
    }

    @Test
    default void required_EVT11_the_salt_of_a_command_comes_back_and_may_be_empty() {
        for (String salt : List.of("c2FsdA==", "0f".repeat(32), "Salt ", "")) {
            var stamp = new CommandStamp("command " + salt.length(), salt);
            Changes command = writing(aComplaint("c" + salt.length())).as(stamp);
            commit(command);

            assertJournalOf(command.written().get(0), command.entries());
            Verdicts.assertEntries(
                    "in the history of the command", walk(ACME, History.ofCommand(stamp.id())), command.entries());
            assertAnswered(command, true, command.entries());
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
            Verdicts.assertEntries(
                    "in the history of a record, in pages of " + limit,
                    walk(ACME, History.of(complaint.key()).limit(limit)),
                    steps);
        }
        Page<JournalEntry> whole =
                store().history(ACME, History.of(complaint.key()).limit(25));
        assertThat(whole.next())
                .as("cursor of a page of 25 with the last of 25 entries")
                .isEmpty();
    }

    @Test
    default void required_EVT13_a_record_never_written_has_no_entries() {
        assertJournalOf(aComplaint("c1"), List.of());
        Verdicts.assertEntries("in the whole journal of an empty store", journal(), List.of());
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
            Verdicts.assertEntries(
                    "in the whole journal, in pages of " + limit,
                    walk(ACME, History.all().limit(limit)),
                    inOrder);
        }
    }

    @Test
    default void required_EVT15_a_walk_resumed_later_meets_what_was_committed_since() {
        commitAll(complaints(3));
        Page<JournalEntry> page = store().history(ACME, History.all());
        Cursor last = Verdicts.cursorOf(page, "History.all() goes on when more is committed");

        assertThat(store().history(ACME, History.all().after(last)).items())
                .as("entries after the last one")
                .isEmpty();
        commit(writing(aClient("k1")));

        Verdicts.assertEntries(
                "in the walk resumed after the last entry",
                walk(ACME, History.all().after(last)),
                aClient("k1").entries(Optional.empty()));
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
                    assertApplied(writing(complaint, aClient(runner + "-" + step)));
                }
                return runner;
            } finally {
                finished.incrementAndGet();
            }
        });

        assertThat(met.size())
                .as("entries met while 4 threads committed 200 each")
                .isEqualTo(4 * 200);
        assertThat(met).as("entries met").doesNotHaveDuplicates();
        Verdicts.assertEntries("in the walk, compared with the journal read afterwards", met, journal());
        for (int runner = 1; runner <= 4; runner++) {
            Sample complaint = aComplaint("c" + runner);
            Verdicts.assertEntries(
                    "in the walk, of the record with " + complaint + ", compared with its own history",
                    met.stream()
                            .filter(entry -> entry.record().equals(complaint.key()))
                            .toList(),
                    journalOf(complaint));
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

        assertThat(store().history(ACME, History.all().limit(1_000)).items().size())
                .as("entries on a page of 1000, of 1001 that there are")
                .isEqualTo(1_000);
        assertThat(journalOf(aComplaint("c1")).size())
                .as("entries of a record with 1001 steps")
                .isEqualTo(1_001);
        for (int limit : new int[] {-1, 0, 1_001}) {
            assertThatThrownBy(() -> History.all().limit(limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
