package org.qms4j.spi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.InvalidRequest;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

class QueryTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("globex");
    private static final Attribute STAGE = new Attribute("stage", 1);
    private static final Attribute RECEIVED = new Attribute("received", 2);
    private static final Query COMPLAINTS = Query.of("complaint");

    @Test
    void a_query_starts_with_every_record_of_the_type_by_id_in_pages_of_100() {
        assertThat(COMPLAINTS)
                .isEqualTo(new Query("complaint", List.of(), Optional.empty(), false, Optional.empty(), 100));
    }

    @Test
    void each_refinement_leaves_the_query_it_came_from_as_it_was() {
        Criterion closed = Criterion.is(STAGE, "CLOSED");
        Criterion late = Criterion.atLeast(RECEIVED, "2026-10-05");
        var cursor = new Cursor("somewhere");

        Query refined = COMPLAINTS
                .where(closed)
                .where(late)
                .orderBy(RECEIVED)
                .reversed()
                .after(cursor)
                .limit(7);

        assertThat(refined)
                .isEqualTo(new Query(
                        "complaint", List.of(closed, late), Optional.of(RECEIVED), true, Optional.of(cursor), 7));
        assertThat(refined.reversed().descending()).isFalse();
        assertThat(COMPLAINTS).isEqualTo(Query.of("complaint"));
    }

    @Test
    void a_page_holds_1_to_1000_records() {
        assertThat(COMPLAINTS.limit(1).limit()).isEqualTo(1);
        assertThat(COMPLAINTS.limit(1_000).limit()).isEqualTo(Page.LARGEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPLAINTS.limit(0))
                .withMessage("limit: 1 to 1000, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> COMPLAINTS.limit(1_001));
    }

    @Test
    void a_record_is_asked_for_if_type_and_every_criterion_fit() {
        StoredRecord closed = aComplaint("c1", Map.of(STAGE, "CLOSED"));

        assertThat(COMPLAINTS.matches(closed)).isTrue();
        assertThat(COMPLAINTS.where(Criterion.is(STAGE, "CLOSED")).matches(closed))
                .isTrue();
        assertThat(COMPLAINTS
                        .where(Criterion.is(STAGE, "CLOSED"))
                        .where(Criterion.is(RECEIVED, "2026-10-05"))
                        .matches(closed))
                .isFalse();
        assertThat(Query.of("client").matches(closed)).isFalse();
    }

    @Test
    void records_are_ordered_by_value_then_by_id_and_those_without_a_value_first() {
        Query.Place none = COMPLAINTS.orderBy(RECEIVED).placeOf(aComplaint("z", Map.of()));
        Query.Place early = COMPLAINTS.orderBy(RECEIVED).placeOf(aComplaint("b", Map.of(RECEIVED, "2026-10-05")));
        Query.Place tied = COMPLAINTS.orderBy(RECEIVED).placeOf(aComplaint("c", Map.of(RECEIVED, "2026-10-05")));
        Query.Place late = COMPLAINTS.orderBy(RECEIVED).placeOf(aComplaint("a", Map.of(RECEIVED, "2026-10-06")));

        assertThat(List.of(late, tied, early, none).stream().sorted(COMPLAINTS.direction()))
                .containsExactly(none, early, tied, late);
        assertThat(List.of(late, tied, early, none).stream()
                        .sorted(COMPLAINTS.reversed().direction()))
                .containsExactly(late, tied, early, none);
        assertThat(COMPLAINTS.placeOf(aComplaint("a", Map.of(RECEIVED, "2026-10-06"))))
                .isEqualTo(new Query.Place("", "a"));
    }

    @Test
    void the_first_page_has_no_start_and_the_next_one_starts_where_the_cursor_stands() {
        Query byDate = COMPLAINTS.orderBy(RECEIVED);
        StoredRecord last = aComplaint("7:c\ud83d\ude00", Map.of(RECEIVED, "12:\u00e9:"));

        assertThat(byDate.start(ACME)).isEmpty();
        assertThat(byDate.after(byDate.cursorAfter(ACME, last)).start(ACME))
                .contains(new Query.Place("12:\u00e9:", "7:c\ud83d\ude00"));
        assertThat(byDate.limit(5).after(byDate.cursorAfter(ACME, last)).start(ACME))
                .as("a page may have another size than the one before")
                .isPresent();
    }

    @Test
    void a_cursor_fits_only_its_organization_and_its_question() {
        Cursor cursor = COMPLAINTS.cursorAfter(ACME, aComplaint("c1", Map.of()));

        assertThat(COMPLAINTS.after(cursor).start(ACME)).isPresent();
        assertThatThrownBy(() -> COMPLAINTS.after(cursor).start(GLOBEX)).isInstanceOf(InvalidRequest.class);
        for (Query other : List.of(
                Query.of("client"),
                COMPLAINTS.reversed(),
                COMPLAINTS.orderBy(STAGE),
                COMPLAINTS.where(Criterion.is(STAGE, "CLOSED")))) {
            assertThatThrownBy(() -> other.after(cursor).start(ACME))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessage("after: the cursor belongs to another question or was edited");
        }
    }

    @Test
    void a_cursor_with_a_single_character_changed_is_refused() {
        String cursor =
                COMPLAINTS.cursorAfter(ACME, aComplaint("c-1", Map.of())).value();
        for (int place = 0; place < cursor.length(); place++) {
            for (char other : "Aa0BQRw.-_=".toCharArray()) {
                var edited = new StringBuilder(cursor);
                edited.setCharAt(place, other);
                if (!edited.toString().equals(cursor)) {
                    assertThatThrownBy(() -> COMPLAINTS
                                    .after(new Cursor(edited.toString()))
                                    .start(ACME))
                            .as("%s for %s", edited, cursor)
                            .isInstanceOf(InvalidRequest.class);
                }
            }
        }
    }

    @Test
    void text_that_never_was_a_cursor_is_refused() {
        for (String text : List.of("", "1", "1.a", "2.MA.0000000000000000", "1.%.0000000000000000", "1.a.b.c")) {
            assertThatThrownBy(() -> COMPLAINTS.after(new Cursor(text)).start(ACME))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessage("after: not a cursor of this library");
        }
    }

    @Test
    void a_criterion_compares_text_character_by_character() {
        Map<Attribute, String> attributes = Map.of(RECEIVED, "2026-10-05");

        assertThat(Criterion.is(RECEIVED, "2026-10-05").matches(attributes)).isTrue();
        assertThat(Criterion.is(RECEIVED, "2026-10-5").matches(attributes)).isFalse();
        assertThat(Criterion.anyOf(RECEIVED, List.of("2026", "2026-10-05")).matches(attributes))
                .isTrue();
        assertThat(Criterion.atLeast(RECEIVED, "2026-10-05").matches(attributes))
                .isTrue();
        assertThat(Criterion.atLeast(RECEIVED, "2026-10-05T").matches(attributes))
                .isFalse();
        assertThat(Criterion.below(RECEIVED, "2026-10-05").matches(attributes)).isFalse();
        assertThat(Criterion.below(RECEIVED, "2026-10-05T").matches(attributes)).isTrue();
    }

    @Test
    void a_record_without_the_attribute_meets_no_criterion() {
        for (Criterion criterion : List.of(
                Criterion.is(STAGE, ""),
                Criterion.anyOf(STAGE, List.of("", "null")),
                Criterion.atLeast(STAGE, ""),
                Criterion.below(STAGE, "~"))) {
            assertThat(criterion.matches(Map.of(RECEIVED, "")))
                    .as("%s", criterion)
                    .isFalse();
        }
    }

    @Test
    void any_of_no_values_is_met_by_nothing() {
        assertThat(Criterion.anyOf(STAGE, List.of()).matches(Map.of(STAGE, "CLOSED")))
                .isFalse();
    }

    @Test
    void a_bound_is_one_value() {
        for (Criterion.Comparison bound : List.of(Criterion.Comparison.AT_LEAST, Criterion.Comparison.BELOW)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Criterion(STAGE, bound, List.of()))
                    .withMessage("stage: one value to compare with, not 0");
            assertThatIllegalArgumentException().isThrownBy(() -> new Criterion(STAGE, bound, List.of("a", "b")));
        }
    }

    private static StoredRecord aComplaint(String id, Map<Attribute, String> attributes) {
        Revision first = new Revision(1, "0".repeat(64));
        return new StoredRecord(new RecordKey("complaint", id), first, 1, Image.EMPTY, Image.EMPTY, attributes);
    }
}
