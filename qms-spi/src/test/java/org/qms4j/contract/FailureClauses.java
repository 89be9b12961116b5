package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.store.StoreInfo;

/** ERR: a store fails in its own words, and they give nothing away. */
interface FailureClauses extends Verdicts {
    String CANARY = "canary-4711";

    @Test
    default void required_ERR01_only_store_exceptions_escape() {
        commit(writing(tellingComplaint()));

        mistakes().forEach(call -> call.isRefusedWith(StoreException.class));
    }

    @Test
    default void required_ERR02_failures_tell_nothing_of_what_records_say() {
        commit(writing(tellingComplaint()));

        mistakes()
                .forEach(call -> assertThat(call.refusal())
                        .as("what is said when %s: nothing of what the record says", call.what())
                        .doesNotContain(CANARY));
    }

    private static Sample tellingComplaint() {
        return aComplaint("c1")
                .by("person " + CANARY)
                .saying("text " + CANARY)
                .keepingPersonal(Image.of(Map.of("complainant", CANARY)))
                .with(CLIENT, CANARY);
    }

    private Stream<Call> mistakes() {
        Query query = Query.of("complaint").where(Criterion.is(CLIENT, CANARY));
        Sample complaint = tellingComplaint();
        Stream<Call> conflicts = Stream.of(
                new Call("beginning a record that is there", () -> commit(writing(complaint))),
                new Call(
                        "expecting a revision that is still to come",
                        () -> commit(writing(complaint.next().next()))),
                new Call(
                        "expecting another chain",
                        () -> commit(writing(complaint.by("ben").next()))),
                new Call(
                        "having read a revision that is still to come",
                        () -> commit(writing(aClient("k1")).havingRead(complaint.next()))),
                new Call(
                        "having missed a record that is there",
                        () -> commit(writing(aClient("k1")).havingMissed(complaint))),
                new Call(
                        "changing a record that is not there",
                        () -> commit(writing(aClient(Texts.ofLength(64)).next()))));
        Stream<Call> cursors = Stream.of("", "1", "-1", "1.x.y", CANARY, Texts.FOUR_BYTES, Texts.NUL, "'")
                .flatMap(text -> goingOn(text, query, complaint));
        return Stream.concat(conflicts, cursors);
    }

    private Stream<Call> goingOn(String text, Query query, Sample complaint) {
        Cursor cursor = new Cursor(text);
        String forged = " after the cursor \"" + Words.visible(text.replace(CANARY, "of somebody")) + "\"";
        return Stream.of(
                new Call("a query" + forged, () -> store().query(ACME, query.after(cursor))),
                new Call(
                        "the history of a record" + forged,
                        () -> store().history(ACME, History.of(complaint.key()).after(cursor))),
                new Call(
                        "the history of a command" + forged,
                        () -> store().history(
                                        ACME, History.ofCommand("command 1").after(cursor))),
                new Call(
                        "the whole journal" + forged,
                        () -> store().history(ACME, History.all().after(cursor))));
    }

    @Test
    default void required_ERR03_names_that_mean_something_to_a_database_are_only_names() {
        List<String> names =
                List.of("'", "'; DROP TABLE record; --", "%", "_", "?", "null", "NULL", "\\", "\"", "*", "$1");
        for (String name : names) {
            Sample record = Sample.aRecord(name, name);
            commit(writing(record).as(name));
            assertStored(record);
        }
        assertThat(names).allSatisfy(name -> {
            assertIdsOf(Query.of(name)).containsExactly(name);
            assertThat(walk(ACME, History.ofCommand(name)))
                    .as("entries of the command named %s", name)
                    .hasSize(1);
        });
    }

    @Test
    default void required_ERR04_the_store_says_what_it_is_and_always_the_same() {
        StoreInfo first = store().info();
        assertThat(first.name()).as("info().name()").isNotBlank();
        assertThat(first.durability()).as("info().durability()").isNotNull();
        commit(writing(aComplaint("c1")));

        assertThat(store().info()).as("info() when asked again, after a commit").isEqualTo(first);
    }
}
