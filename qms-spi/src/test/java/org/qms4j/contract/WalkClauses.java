package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.RECEIVED;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.StoredRecord;

/** PAG: a walk from page to page meets every record once, in the order that was asked for. */
interface WalkClauses extends Verdicts {
    Query ALL = Query.of("complaint");

    @Test
    default void required_PAG01_a_walk_meets_every_record_once_while_others_come_and_change() {
        List<Sample> complaints = complaints(40);
        commitAll(complaints);
        var newcomers = new AtomicInteger();

        for (Query query : List.of(ALL, ALL.reversed(), ALL.orderBy(STAGE), ALL.where(Criterion.atLeast(STAGE, "")))) {
            var met = new ArrayList<StoredRecord>();
            Page<StoredRecord> page = store().query(ACME, query.limit(7));
            met.addAll(page.items());
            while (page.next().isPresent()) {
                int newcomer = newcomers.incrementAndGet();
                commit(writing(aComplaint("a" + newcomer), aComplaint("z" + newcomer)));
                Sample changed = complaints.get(newcomer % 40);
                commit(writing(Sample.after(find(changed).orElseThrow()).saying("changed " + newcomer)));
                page = store().query(ACME, query.limit(7).after(page.next().orElseThrow()));
                met.addAll(page.items());
            }

            List<String> ids = StoreUnderTest.ids(met);
            assertThat(ids).as("%s", query).doesNotHaveDuplicates().containsAll(ids(complaints));
        }
    }

    @Test
    default void required_PAG02_a_walk_meets_every_record_once_while_others_write_at_the_same_time() {
        List<Sample> complaints = complaints(60);
        commitAll(complaints);

        List<List<String>> walks = Race.of(4, runner -> {
            if (runner % 2 == 0) {
                return idsOf(ALL.orderBy(STAGE).limit(3));
            }
            for (int newcomer = 0; newcomer < 60; newcomer++) {
                String id = runner + "-" + newcomer;
                assertApplied(writing(aComplaint("a" + id), aComplaint("c-1005" + id)));
            }
            return List.of();
        });

        for (int walker : new int[] {0, 2}) {
            assertThat(walks.get(walker))
                    .as("ids met by a walk in pages of 3 while others wrote")
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .containsAll(ids(complaints));
        }
    }

    @Test
    default void required_PAG03_equal_values_are_ordered_by_id_and_met_once() {
        commitAll(complaints(30).stream()
                .map(complaint ->
                        complaint.with(RECEIVED, complaint.key().id().endsWith("5") ? "2026-10-06" : "2026-10-05"))
                .toList());

        List<String> ids = ids(complaints(30));
        var inOrder =
                new ArrayList<>(ids.stream().filter(id -> !id.endsWith("5")).toList());
        inOrder.addAll(ids.stream().filter(id -> id.endsWith("5")).toList());
        for (int limit : new int[] {1, 2, 7, 27, 30, 100}) {
            assertIdsOf(ALL.orderBy(RECEIVED).limit(limit)).isEqualTo(inOrder);
        }
    }

    @Test
    default void required_PAG04_records_without_the_attribute_ordered_by_come_first() {
        commit(writing(
                aComplaint("a").with(RECEIVED, "2026-10-05"),
                aComplaint("b"),
                aComplaint("c").with(RECEIVED, "2026-09-30"),
                aComplaint("d")));

        for (int limit : new int[] {1, 2, 3, 4}) {
            assertIdsOf(ALL.orderBy(RECEIVED).limit(limit)).containsExactly("b", "d", "c", "a");
        }
    }

    @Test
    default void required_PAG05_the_reverse_turns_the_whole_order_round() {
        commit(writing(
                aComplaint("a").with(RECEIVED, "2026-10-05"),
                aComplaint("b"),
                aComplaint("c").with(RECEIVED, "2026-10-05"),
                aComplaint("d"),
                aComplaint("e").with(RECEIVED, "2026-09-30")));

        for (int limit : new int[] {1, 2, 3, 5}) {
            assertIdsOf(ALL.reversed().limit(limit)).containsExactly("e", "d", "c", "b", "a");
            assertIdsOf(ALL.orderBy(RECEIVED).reversed().limit(limit)).containsExactly("c", "a", "e", "d", "b");
        }
    }

    @Test
    default void required_PAG06_pages_may_hold_1_or_1000() {
        List<Sample> complaints = complaints(1_001);
        commitAll(complaints);

        Page<StoredRecord> largest = store().query(ACME, ALL.limit(1_000));
        assertThat(largest.items().size())
                .as("records on a page of 1000, of 1001 that there are")
                .isEqualTo(1_000);
        Cursor next = Verdicts.cursorOf(largest, "there are 1001 records");
        assertThat(store().query(ACME, ALL.limit(1_000).after(next)).items())
                .extracting(record -> record.key().id())
                .as("ids on the page after 1000")
                .containsExactly("c-2000");
        assertIdsOf(ALL.where(Criterion.is(STAGE, "RECEIVED")).limit(1)).isEqualTo(ids(complaints));
    }

    @Test
    default void required_PAG07_the_last_page_has_no_cursor() {
        commitAll(complaints(10));

        for (Query wholeOnOnePage : List.of(ALL.limit(10), ALL.limit(11), Query.of("unknown type"))) {
            assertThat(store().query(ACME, wholeOnOnePage).next())
                    .as("cursor of the last page, of 10 complaints, of %s", wholeOnOnePage)
                    .isEmpty();
        }
        Cursor middle = Verdicts.cursorOf(store().query(ACME, ALL.limit(5)), "5 of 10 complaints were shown");
        Page<StoredRecord> second = store().query(ACME, ALL.limit(5).after(middle));
        assertThat(second.items()).as("the second 5 of 10 complaints").hasSize(5);
        assertThat(second.next())
                .as("cursor after the second 5 of 10 complaints")
                .isEmpty();
    }

    @Test
    default void required_PAG08_a_cursor_that_was_kept_leads_to_the_same_place_again() {
        commitAll(complaints(10));
        Page<StoredRecord> first = store().query(ACME, ALL.limit(4));
        Query onwards = ALL.limit(3).after(Verdicts.cursorOf(first, "4 of 10 complaints were shown"));

        for (String time : List.of("first", "second")) {
            String page = "the page after a cursor used for the " + time + " time";
            assertThat(Verdicts.answered(page, () -> store().query(ACME, onwards))
                            .items())
                    .as(page)
                    .isEqualTo(complaints(10).subList(4, 7).stream()
                            .map(Sample::record)
                            .toList());
            commit(writing(aComplaint("a " + time)));
        }
    }

    private static List<String> ids(List<Sample> samples) {
        return samples.stream().map(sample -> sample.key().id()).toList();
    }
}
