package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
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
interface OrganizationClauses extends Verdicts {
    @Test
    default void required_TEN01_the_same_ids_stand_in_two_organizations_for_different_records() {
        Sample acmes = aComplaint("c1").saying("Acme's").with(CLIENT, "k1");
        Sample globexs = aComplaint("c1").of(GLOBEX).saying("Globex's").with(CLIENT, "k2");
        assertApplied(writing(acmes));
        assertApplied(writing(globexs));
        assertApplied(writing(acmes.next()));

        assertStored(acmes.next());
        assertStored(globexs);
    }

    @Test
    default void required_TEN02_a_foreign_record_is_absent_for_every_method() {
        Sample globexs = aComplaint("c1").of(GLOBEX);
        Sample acmes = aComplaint("c1").of(ACME);
        commit(writing(globexs).as("command 1"));

        assertAbsent(acmes);
        assertIdsOf(Query.of("complaint")).isEmpty();
        assertIdsOf(Query.of("complaint").where(Criterion.is(STAGE, "RECEIVED")).orderBy(STAGE))
                .isEmpty();
        assertJournalOf(acmes, List.of());
        Verdicts.assertEntries("in the whole journal of an organization that wrote nothing", journal(ACME), List.of());
        Verdicts.assertEntries(
                "in the history of a command of another organization",
                walk(ACME, History.ofCommand("command 1")),
                List.of());
    }

    @Test
    default void required_TEN03_a_foreign_record_is_absent_for_expectations() {
        Sample globexs = aComplaint("c1").of(GLOBEX);
        commit(writing(globexs));

        assertConflict(writing(aClient("k1")).havingRead(globexs));
        assertConflict(writing(globexs.next().of(ACME)));
        assertApplied(writing(aClient("k1")).havingMissed(globexs));
        assertApplied(writing(globexs.of(ACME)));

        assertStored(globexs);
    }

    @Test
    default void required_TEN04_a_foreign_cursor_is_refused() {
        complaints(3).forEach(complaint -> commit(writing(complaint).as("command " + complaint.key())));
        commit(writing(complaints(2).get(0).of(GLOBEX)));
        Query query = Query.of("complaint").limit(1);
        Cursor inQuery = Verdicts.cursorOf(store().query(ACME, query), "one of 3 complaints was shown");
        History history = History.all().limit(1);
        Cursor inHistory = Verdicts.cursorOf(store().history(ACME, history), "one of 3 entries was shown");

        for (OrganizationId foreign : List.of(GLOBEX, OrganizationId.of("never wrote"))) {
            new Call(
                            "a query of " + foreign.value() + " with a cursor of acme",
                            () -> store().query(foreign, query.after(inQuery)))
                    .isRefusedWith(StoreException.InvalidRequest.class);
            new Call(
                            "the journal of " + foreign.value() + " with a cursor of acme",
                            () -> store().history(foreign, history.after(inHistory)))
                    .isRefusedWith(StoreException.InvalidRequest.class);
        }
    }

    @Test
    default void required_TEN05_pages_and_counts_are_those_of_the_organization() {
        commitAll(complaints(30));
        commitAll(complaints(7).stream().map(complaint -> complaint.of(GLOBEX)).toList());

        for (int limit : new int[] {1, 5, 7, 100}) {
            Query query = Query.of("complaint").orderBy(STAGE).limit(limit);
            assertThat(List.of(
                            walk(ACME, query).size(),
                            walk(GLOBEX, query).size(),
                            walk(ACME, History.all().limit(limit)).size(),
                            walk(GLOBEX, History.all().limit(limit)).size()))
                    .as("in pages of %d: records of acme and of globex, entries of acme and of globex", limit)
                    .containsExactly(30, 7, 30, 7);
        }
    }

    @Test
    default void required_TEN06_any_of_no_values_finds_nothing() {
        commitAll(complaints(3));
        Query none = Query.of("complaint").where(Criterion.anyOf(CLIENT, List.of()));

        assertIdsOf(none).isEmpty();
        assertIdsOf(none.where(Criterion.is(STAGE, "RECEIVED")).orderBy(STAGE)).isEmpty();
    }

    @Test
    default void required_TEN07_organizations_whose_ids_look_alike_are_different() {
        List<Sample> namesakes = LookAlikes.of("Acm\u00e9 1a").stream()
                .map(name -> aComplaint("c1").of(OrganizationId.of(name)).saying("of '" + name + "'"))
                .toList();

        namesakes.forEach(record -> assertApplied(writing(record).as("command 1")));

        namesakes.forEach(record -> {
            assertStored(record);
            assertThat(walk(record.organization(), Query.of("complaint")))
                    .as("all complaints of the organization of %s", record)
                    .containsExactly(record.record());
            Verdicts.assertEntries(
                    "in the journal of the organization of " + record,
                    journal(record.organization()),
                    writing(record).as("command 1").entries());
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
                assertStored(sample);
                assertThat(walk(sample.organization(), Query.of("complaint")))
                        .as("all complaints of the organization of %s", sample)
                        .containsExactly(sample.record());
                assertJournalOf(sample, sample.entries(Optional.empty()));
            });
            return runner;
        });
    }
}
