package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.QmsBench.ACME;
import static org.qms4j.QmsBench.ANNA;
import static org.qms4j.QmsBench.GLOBEX;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;

/** The journal as others read it: what was done to a record, and what was done since one last looked. */
class JournalFeedTest {
    private final QmsBench bench = new QmsBench();
    private final Journal journal = bench.acme.journal();

    private void open(int from, int to) {
        IntStream.range(from, to).forEach(i -> bench.anItem("A-" + i));
    }

    private static List<String> records(List<Entry> entries) {
        return entries.stream().map(entry -> entry.record().id()).toList();
    }

    private static List<String> named(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "A-" + i).toList();
    }

    @Test
    void the_journal_of_a_record_tells_its_steps_in_order_and_without_a_gap() {
        var lives = new FullLives(bench, what -> what);
        var complaint = lives.complaint("K-1", lives.client("C-1").id());
        List<Entry> entries = journal.of(complaint.key());
        assertThat(entries)
                .extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 44).boxed().toList());
        assertThat(entries).allMatch(entry -> entry.record().equals(complaint.key()));
        assertThat(entries.get(0).from()).isEmpty();
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).from()).contains(entries.get(i - 1).to());
            assertThat(entries.get(i).recordedAt()).isAfter(entries.get(i - 1).recordedAt());
        }
        assertThat(entries.get(43).to()).isEqualTo(complaint.stage().name());
    }

    @Test
    void a_journal_of_more_entries_than_a_page_has_is_read_whole() {
        ActionItem item = bench.anItem("A-1");
        for (int i = 0; i < 250; i++) {
            item = bench.acme.actionItems().reassign(item.id(), "owner-" + i);
        }
        assertThat(journal.of(item.key()))
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 251).boxed().toList());
    }

    @Test
    void a_record_that_never_was_has_no_journal() {
        assertThat(journal.of(new RecordKey("client", "nobody"))).isEmpty();
    }

    @Test
    void the_feed_tells_everything_once_and_in_order_page_by_page() {
        open(0, 250);
        var pages = new ArrayList<List<String>>();
        Page<Entry> page = journal.first();
        while (!page.items().isEmpty()) {
            pages.add(records(page.items()));
            page = journal.after(page.next().orElseThrow());
        }
        assertThat(pages).containsExactly(named(0, 100), named(100, 200), named(200, 250));
    }

    @Test
    void a_reader_goes_on_where_it_stopped_while_others_work() {
        open(0, 100);
        Cursor cursor = journal.first().next().orElseThrow();
        assertThat(journal.after(cursor)).isEqualTo(new Page<Entry>(List.of(), Optional.empty()));

        open(100, 103);
        Page<Entry> since = journal.after(cursor);
        assertThat(records(since.items())).isEqualTo(named(100, 103));

        open(103, 210);
        Page<Entry> then = journal.after(since.next().orElseThrow());
        assertThat(records(then.items())).isEqualTo(named(103, 203));
        assertThat(records(journal.after(then.next().orElseThrow()).items())).isEqualTo(named(203, 210));
        assertThat(records(journal.after(cursor).items())).isEqualTo(named(100, 200));
    }

    @Test
    void the_steps_of_one_block_are_told_together_in_the_order_they_were_taken_on_each_record() {
        bench.acme.atomically(session -> {
            ActionItem first = session.actionItems().open(QmsBench.opening("A-1"));
            session.actionItems().open(QmsBench.opening("A-2"));
            return session.actionItems().start(first.id());
        });
        assertThat(journal.first().items())
                .extracting(entry -> entry.record().id() + " " + entry.number() + " " + entry.step())
                .containsExactly("A-1 1 open", "A-1 2 start", "A-2 1 open");
    }

    @Test
    void an_empty_journal_has_an_empty_first_page() {
        assertThat(journal.first()).isEqualTo(new Page<Entry>(List.of(), Optional.empty()));
    }

    @Test
    void what_was_done_elsewhere_is_not_told() {
        open(0, 3);
        bench.globex.actionItems().open(QmsBench.opening("A-1"));
        ActionItem theirs = bench.globex.actionItems().open(QmsBench.opening("theirs"));
        assertThat(records(journal.first().items())).isEqualTo(named(0, 3));
        assertThat(journal.of(theirs.key())).isEmpty();
        assertThat(journal.verify(theirs.key()).entries()).isZero();
        assertThat(journal.of(new RecordKey("action-item", "A-1")))
                .extracting(Entry::organization)
                .containsExactly(ACME);
        assertThat(bench.globex.journal().first().items())
                .extracting(Entry::organization)
                .containsExactly(GLOBEX, GLOBEX);
    }

    @Test
    void a_cursor_is_of_use_in_its_own_organization_only_and_cannot_be_made_up() {
        open(0, 3);
        Cursor ours = journal.first().next().orElseThrow();
        assertThatThrownBy(() -> bench.globex.journal().after(ours)).isInstanceOf(StoreException.InvalidRequest.class);
        assertThatThrownBy(() -> journal.after(new Cursor("1.MA.0000000000000000")))
                .isInstanceOf(StoreException.InvalidRequest.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_journal_is_open_to_those_whom_the_role_table_names(Role role) {
        var readers = List.of(Role.TOP_MANAGEMENT, Role.QMS_MANAGER, Role.AUDITOR, Role.SYSTEM);
        Session session = bench.qms.session(ACME, Actor.of("somebody", role));
        if (readers.contains(role)) {
            assertThat(session.journal().first().items()).isEmpty();
        } else {
            assertThatThrownBy(session::journal)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.violations())
                                    .containsExactly(RuleViolation.error("access.denied", "", "journal.read")));
        }
    }

    @Test
    void the_host_has_a_say_in_who_reads_the_journal() {
        var asked = new ArrayList<AccessPolicy.Request>();
        Session session = bench.builder()
                .accessPolicy(request -> {
                    asked.add(request);
                    return AccessPolicy.Decision.DENY;
                })
                .build()
                .session(ACME, ANNA);
        assertThatThrownBy(session::journal).isInstanceOf(RefusedException.class);
        assertThat(asked)
                .containsExactly(new AccessPolicy.Request(
                        ACME, "anna", Set.of("QMS_MANAGER"), "journal.read", Optional.empty()));
    }

    @Test
    void an_entry_that_cannot_be_read_is_named_and_stands_in_the_way_of_the_feed() {
        open(0, 2);
        bench.store.tamperEntries(entries -> entries.stream()
                .map(entry -> entry.record().id().equals("A-1") ? emptied(entry) : entry)
                .toList());
        assertThatThrownBy(journal::first)
                .isInstanceOf(StoreException.IntegrityViolation.class)
                .hasMessageContaining("what is stored of action-item A-1")
                .hasMessageContaining("A-1")
                .hasMessageContaining("cannot be read");
        assertThat(journal.of(new RecordKey("action-item", "A-0"))).hasSize(1);
    }

    private static JournalEntry emptied(JournalEntry entry) {
        return new JournalEntry(entry.record(), entry.revision(), entry.command(), Image.EMPTY);
    }
}
