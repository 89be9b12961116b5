package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.complaints;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.InvalidRequest;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;

/** PAG: what is not a page, or not a cursor of this question, is refused. */
interface PageClauses extends StoreUnderTest {
    @Test
    default void required_PAG09_pages_of_0_or_1001_records_cannot_be_asked_for() {
        for (int limit : new int[] {-1, 0, 1_001}) {
            assertThatThrownBy(() -> Query.of("complaint").limit(limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void required_PAG10_an_edited_cursor_of_a_query_is_refused() {
        commitAll(complaints(3));
        Query query = Query.of("complaint").orderBy(STAGE).limit(1);
        Cursor cursor = store().query(ACME, query).next().orElseThrow();

        assertThat(editsOf(cursor))
                .allSatisfy(edited -> assertThatThrownBy(() -> store().query(ACME, query.after(edited)))
                        .isInstanceOf(InvalidRequest.class));
    }

    @Test
    default void required_PAG11_an_edited_cursor_of_the_journal_is_refused() {
        commitAll(complaints(3));
        History history = History.all().limit(1);
        Cursor cursor = store().history(ACME, history).next().orElseThrow();

        assertThat(editsOf(cursor))
                .allSatisfy(edited -> assertThatThrownBy(() -> store().history(ACME, history.after(edited)))
                        .isInstanceOf(InvalidRequest.class));
    }

    /** Every single character replaced, left out and doubled, and what never was a cursor. */
    private static List<Cursor> editsOf(Cursor cursor) {
        String text = cursor.value();
        var edits = new ArrayList<>(List.of("", ".", "..", "0", "-1", "'", text + text, text + " ", Texts.FOUR_BYTES));
        for (int i = 0; i < text.length(); i++) {
            String before = text.substring(0, i);
            String rest = text.substring(i + 1);
            char other = text.charAt(i) == 'B' ? 'A' : (char) (text.charAt(i) ^ 1);
            edits.addAll(
                    List.of(before + other + rest, before + rest, before + text.charAt(i) + text.charAt(i) + rest));
        }
        return edits.stream()
                .filter(edited -> !edited.equals(text))
                .map(Cursor::new)
                .toList();
    }

    @Test
    default void required_PAG12_a_cursor_of_another_question_is_refused() {
        commitAll(complaints(3));
        Query query = Query.of("complaint").limit(1);
        Cursor inQuery = store().query(ACME, query).next().orElseThrow();
        Cursor inHistory = store().history(ACME, History.all().limit(1)).next().orElseThrow();

        List<Query> others = List.of(
                Query.of("client"), query.reversed(), query.orderBy(STAGE), query.where(Criterion.is(CLIENT, "k1")));
        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> store().query(ACME, other.after(inQuery)))
                        .isInstanceOf(InvalidRequest.class));
        assertThatThrownBy(() -> store().query(ACME, query.after(inHistory))).isInstanceOf(InvalidRequest.class);
        for (History other : List.of(History.of(aComplaint("c-1000").key()), History.ofCommand("command 1"))) {
            assertThatThrownBy(() -> store().history(ACME, other.after(inHistory)))
                    .isInstanceOf(InvalidRequest.class);
        }
        assertThatThrownBy(() -> store().history(ACME, History.all().after(inQuery)))
                .isInstanceOf(InvalidRequest.class);
    }
}
