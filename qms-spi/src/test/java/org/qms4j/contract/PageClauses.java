package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.InvalidRequest;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;

/** PAG: what is not a page, or not a cursor of this question, is refused. */
interface PageClauses extends Verdicts {
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
        Cursor cursor = Verdicts.cursorOf(store().query(ACME, query), "one of 3 complaints was shown");

        editsOf(cursor).forEach(edited -> refuses(query.after(edited), "edited from " + cursor.value()));
    }

    @Test
    default void required_PAG11_an_edited_cursor_of_the_journal_is_refused() {
        commitAll(complaints(3));
        History history = History.all().limit(1);
        Cursor cursor = Verdicts.cursorOf(store().history(ACME, history), "one of 3 entries was shown");

        editsOf(cursor).forEach(edited -> refuses(history.after(edited), "edited from " + cursor.value()));
        forgeries().forEach(forged -> refuses(forged, "forged with a position that no entry has"));
    }

    /** The check of a cursor can be calculated by anybody: the position must be looked at, too. */
    private static Stream<History> forgeries() {
        return Stream.of(History.all(), History.of(complaints(1).get(0).key()), History.ofCommand("command 1"))
                .flatMap(history -> Stream.of("-1", "-2147483648")
                        .map(position -> history.after(history.cursorAfter(ACME, position))));
    }

    private void refuses(Query query, String cursor) {
        new Call("a query with a cursor " + cursor + ", " + query, () -> store().query(ACME, query))
                .isRefusedWith(InvalidRequest.class);
    }

    private void refuses(History history, String cursor) {
        new Call("a page of the journal with a cursor " + cursor + ", " + history, () -> store().history(ACME, history))
                .isRefusedWith(InvalidRequest.class);
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
        Cursor inQuery = Verdicts.cursorOf(store().query(ACME, query), "one of 3 complaints was shown");
        Cursor inHistory =
                Verdicts.cursorOf(store().history(ACME, History.all().limit(1)), "one of 3 entries was shown");

        List<Query> others = List.of(
                Query.of("client"), query.reversed(), query.orderBy(STAGE), query.where(Criterion.is(CLIENT, "k1")));
        others.forEach(other -> refuses(other.after(inQuery), "of another query"));
        refuses(query.after(inHistory), "of the journal");
        for (History other : List.of(History.of(aComplaint("c-1000").key()), History.ofCommand("command 1"))) {
            refuses(other.after(inHistory), "of the whole journal");
        }
        refuses(History.all().after(inQuery), "of a query");
    }
}
