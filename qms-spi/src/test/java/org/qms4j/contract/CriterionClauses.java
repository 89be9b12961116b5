package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.RECEIVED;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Query;

/** PAG: which records are found. */
interface CriterionClauses extends Verdicts {
    Query COMPLAINTS = Query.of("complaint");

    @Test
    default void required_PAG13_a_value_is_found_to_the_character() {
        List<String> values = new ArrayList<>(LookAlikes.of("Ren\u00e9 & Co_1%a"));
        values.addAll(List.of("Ren", "%", "Ren\u00e9 & Co_1%aa"));
        values.forEach(value -> commit(writing(aComplaint(value).with(CLIENT, value))));

        values.forEach(value -> assertThat(idsOf(COMPLAINTS.where(Criterion.is(CLIENT, value))))
                .as("ids of the complaints, named as their client, found by the client \"%s\"", Words.visible(value))
                .withRepresentation(Words.ESCAPED)
                .containsExactly(value));
    }

    @Test
    default void required_PAG14_any_of_several_values_finds_each_record_once() {
        commit(writing(
                aComplaint("a").with(CLIENT, "k1"),
                aComplaint("b").with(CLIENT, "k2"),
                aComplaint("c").with(CLIENT, "k3"),
                aComplaint("d")));

        assertIdsOf(COMPLAINTS.where(Criterion.anyOf(CLIENT, List.of("k3", "k1", "k1", "unknown"))))
                .containsExactly("a", "c");
    }

    @Test
    default void required_PAG15_at_least_includes_its_bound_and_below_does_not() {
        commit(writing(
                aComplaint("a").with(RECEIVED, "2026-10-04"),
                aComplaint("b").with(RECEIVED, "2026-10-05"),
                aComplaint("c").with(RECEIVED, "2026-10-05T00:00"),
                aComplaint("d").with(RECEIVED, "2026-10-06")));

        assertIdsOf(COMPLAINTS.where(Criterion.atLeast(RECEIVED, "2026-10-05"))).containsExactly("b", "c", "d");
        assertIdsOf(COMPLAINTS.where(Criterion.below(RECEIVED, "2026-10-05"))).containsExactly("a");
        assertIdsOf(COMPLAINTS
                        .where(Criterion.atLeast(RECEIVED, "2026-10-05"))
                        .where(Criterion.below(RECEIVED, "2026-10-06")))
                .containsExactly("b", "c");
    }

    @Test
    default void required_PAG16_a_record_without_the_attribute_meets_no_criterion_on_it() {
        commit(writing(aComplaint("a"), aComplaint("b").with(RECEIVED, "")));

        assertIdsOf(COMPLAINTS.where(Criterion.below(RECEIVED, "9"))).containsExactly("b");
        assertIdsOf(COMPLAINTS.where(Criterion.atLeast(RECEIVED, ""))).containsExactly("b");
        assertIdsOf(COMPLAINTS.where(Criterion.anyOf(RECEIVED, List.of("", "null"))))
                .containsExactly("b");
    }

    @Test
    default void required_PAG17_a_changed_record_is_found_by_what_it_is_now() {
        Sample complaint = aComplaint("a").with(STAGE, "RECEIVED").with(CLIENT, "k1");
        commit(writing(complaint));
        assertIdsOf(COMPLAINTS.where(Criterion.is(STAGE, "RECEIVED")).orderBy(CLIENT))
                .containsExactly("a");

        commit(writing(complaint.next().withoutAttributes().with(STAGE, "CLOSED")));

        assertIdsOf(COMPLAINTS.where(Criterion.is(STAGE, "RECEIVED"))).isEmpty();
        assertIdsOf(COMPLAINTS.where(Criterion.is(CLIENT, "k1"))).isEmpty();
        assertIdsOf(COMPLAINTS.where(Criterion.is(STAGE, "CLOSED")).orderBy(CLIENT))
                .containsExactly("a");
    }

    @Test
    default void required_PAG18_only_records_of_the_type_are_found() {
        commit(writing(aComplaint("a"), aClient("b"), aComplaint("c"), aClient("a")));

        assertIdsOf(COMPLAINTS).containsExactly("a", "c");
        assertIdsOf(Query.of("client").where(Criterion.is(STAGE, "RECEIVED"))).containsExactly("a", "b");
    }
}
