package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;

/** ERR: a store fails in its own words, and they give nothing away. */
interface FailureClauses extends StoreUnderTest {
    String CANARY = "canary-4711";

    @Test
    default void required_ERR01_only_store_exceptions_escape() {
        commit(writing(tellingComplaint()));

        assertThat(mistakes().map(call -> catchThrowable(call)))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(StoreException.class));
    }

    @Test
    default void required_ERR02_failures_tell_nothing_of_what_records_say() {
        commit(writing(tellingComplaint()));

        assertThat(mistakes().map(call -> catchThrowable(call)))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.toString()).doesNotContain(CANARY));
    }

    private static Sample tellingComplaint() {
        return aComplaint("c1")
                .by("person " + CANARY)
                .saying("text " + CANARY)
                .keepingPersonal(Image.of(Map.of("complainant", CANARY)))
                .with(CLIENT, CANARY);
    }

    private Stream<ThrowingCallable> mistakes() {
        Query query = Query.of("complaint").where(Criterion.is(CLIENT, CANARY));
        Sample complaint = tellingComplaint();
        Stream<ThrowingCallable> conflicts = Stream.of(
                () -> commit(writing(complaint)),
                () -> commit(writing(complaint.next().next())),
                () -> commit(writing(complaint.by("ben").next())),
                () -> commit(writing(aClient("k1")).havingRead(complaint.next())),
                () -> commit(writing(aClient("k1")).havingMissed(complaint)),
                () -> commit(writing(aClient(Texts.ofLength(64)).next())));
        Stream<ThrowingCallable> cursors = Stream.of("", "1", "1.x.y", CANARY, Texts.FOUR_BYTES, Texts.NUL, "'")
                .map(Cursor::new)
                .flatMap(cursor -> Stream.of(
                        () -> store().query(ACME, query.after(cursor)),
                        () -> store().history(ACME, History.of(complaint.key()).after(cursor)),
                        () -> store().history(
                                        ACME, History.ofCommand("command 1").after(cursor)),
                        () -> store().history(ACME, History.all().after(cursor))));
        return Stream.concat(conflicts, cursors);
    }

    @Test
    default void required_ERR03_names_that_mean_something_to_a_database_are_only_names() {
        List<String> names =
                List.of("'", "'; DROP TABLE record; --", "%", "_", "?", "null", "NULL", "\\", "\"", "*", "$1");
        for (String name : names) {
            Sample record = Sample.aRecord(name, name);
            commit(writing(record).as(name));
            assertThat(find(record)).contains(record.record());
        }
        assertThat(names).allSatisfy(name -> {
            assertThat(idsOf(Query.of(name))).containsExactly(name);
            assertThat(walk(ACME, History.ofCommand(name))).hasSize(1);
        });
    }

    @Test
    default void required_ERR04_the_store_says_what_it_is_and_always_the_same() {
        assertThat(store().info().name()).isNotBlank();
        assertThat(store().info().durability()).isNotNull();
        commit(writing(aComplaint("c1")));

        assertThat(store().info()).isEqualTo(store().info());
    }
}
