package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.GLOBEX;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.complaints;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.OrganizationId;

/** TEN: what belongs to another organization does not exist. */
interface OrganizationClauses extends StoreUnderTest {
    @Test
    default void required_TEN01_the_same_ids_stand_in_two_organizations_for_different_records() {
        Sample acmes = aComplaint("c1").saying("Acme's").with(CLIENT, "k1");
        Sample globexs = aComplaint("c1").of(GLOBEX).saying("Globex's").with(CLIENT, "k2");
        commit(writing(acmes));
        commit(writing(globexs));
        commit(writing(acmes.next()));

        assertThat(find(acmes)).contains(acmes.next().record());
        assertThat(find(globexs)).contains(globexs.record());
    }

    @Test
    default void required_TEN02_a_foreign_record_is_absent_for_every_method() {
        Sample globexs = aComplaint("c1").of(GLOBEX);
        Sample acmes = aComplaint("c1").of(ACME);
        commit(writing(globexs).as("command 1"));

        assertThat(find(acmes)).isEmpty();
        assertThat(walk(ACME, Query.of("complaint"))).isEmpty();
        assertThat(walk(
                        ACME,
                        Query.of("complaint")
                                .where(Criterion.is(STAGE, "RECEIVED"))
                                .orderBy(STAGE)))
                .isEmpty();
        assertThat(journalOf(acmes)).isEmpty();
        assertThat(journal(ACME)).isEmpty();
        assertThat(walk(ACME, History.ofCommand("command 1"))).isEmpty();
    }

    @Test
    default void required_TEN03_a_foreign_record_is_absent_for_expectations() {
        Sample globexs = aComplaint("c1").of(GLOBEX);
        commit(writing(globexs));

        assertThat(wins(writing(aClient("k1")).havingRead(globexs))).isFalse();
        assertThat(wins(writing(globexs.next().of(ACME)))).isFalse();
        assertThat(wins(writing(aClient("k1")).havingMissed(globexs))).isTrue();
        assertThat(wins(writing(globexs.of(ACME)))).isTrue();

        assertThat(find(globexs)).contains(globexs.record());
    }

    @Test
    default void required_TEN04_a_foreign_cursor_is_refused() {
        complaints(3).forEach(complaint -> commit(writing(complaint).as("command " + complaint.key())));
        commit(writing(complaints(2).get(0).of(GLOBEX)));
        Query query = Query.of("complaint").limit(1);
        Cursor inQuery = store().query(ACME, query).next().orElseThrow();
        History history = History.all().limit(1);
        Cursor inHistory = store().history(ACME, history).next().orElseThrow();

        for (OrganizationId foreign : List.of(GLOBEX, OrganizationId.of("never wrote"))) {
            assertThatThrownBy(() -> store().query(foreign, query.after(inQuery)))
                    .isInstanceOf(StoreException.InvalidRequest.class);
            assertThatThrownBy(() -> store().history(foreign, history.after(inHistory)))
                    .isInstanceOf(StoreException.InvalidRequest.class);
        }
    }

    @Test
    default void required_TEN05_pages_and_counts_are_those_of_the_organization() {
        commitAll(complaints(30));
        commitAll(complaints(7).stream().map(complaint -> complaint.of(GLOBEX)).toList());

        for (int limit : new int[] {1, 5, 7, 100}) {
            Query query = Query.of("complaint").orderBy(STAGE).limit(limit);
            assertThat(walk(ACME, query)).hasSize(30);
            assertThat(walk(GLOBEX, query)).hasSize(7);
            assertThat(walk(ACME, History.all().limit(limit))).hasSize(30);
            assertThat(walk(GLOBEX, History.all().limit(limit))).hasSize(7);
        }
    }

    @Test
    default void required_TEN06_any_of_no_values_finds_nothing() {
        commitAll(complaints(3));
        Query none = Query.of("complaint").where(Criterion.anyOf(CLIENT, List.of()));

        assertThat(walk(none)).isEmpty();
        assertThat(walk(none.where(Criterion.is(STAGE, "RECEIVED")).orderBy(STAGE)))
                .isEmpty();
    }

    @Test
    default void required_TEN07_organizations_whose_ids_look_alike_are_different() {
        List<Sample> namesakes = LookAlikes.of("Acm\u00e9 1a").stream()
                .map(name -> aComplaint("c1").of(OrganizationId.of(name)).saying("of '" + name + "'"))
                .toList();

        assertThat(namesakes)
                .allSatisfy(record ->
                        assertThat(wins(writing(record).as("command 1"))).isTrue());

        assertThat(namesakes).allSatisfy(record -> {
            assertThat(find(record)).contains(record.record());
            assertThat(walk(record.organization(), Query.of("complaint"))).containsExactly(record.record());
            assertThat(journal(record.organization()))
                    .isEqualTo(writing(record).as("command 1").entries());
        });
    }

    @Test
    default void required_TEN08_interleaved_reads_do_not_cross() {
        Sample acmes = aComplaint("c1").saying("Acme's");
        Sample globexs = aComplaint("c1").of(GLOBEX).saying("Globex's");
        commit(writing(acmes));
        commit(writing(globexs));

        Race.of(4, runner -> {
            Sample own = runner % 2 == 0 ? acmes : globexs;
            Sample others = runner % 2 == 0 ? globexs : acmes;
            IntStream.range(0, 250).forEach(read -> {
                Sample sample = read % 2 == 0 ? own : others;
                assertThat(find(sample)).contains(sample.record());
                assertThat(walk(sample.organization(), Query.of("complaint"))).containsExactly(sample.record());
                assertThat(journalOf(sample)).isEqualTo(sample.entries(Optional.empty()));
            });
            return runner;
        });
    }
}
