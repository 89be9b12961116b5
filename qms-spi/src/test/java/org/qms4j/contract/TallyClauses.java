package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.COST;
import static org.qms4j.contract.Sample.GLOBEX;
import static org.qms4j.contract.Sample.RECEIVED;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.query.Tally.Group;
import org.qms4j.spi.record.Attribute;

/** TAL: how many records there are, in groups, and what they come to together. */
interface TallyClauses extends Verdicts {
    Tally COUNT = Tally.of("complaint");

    @Test
    default void required_TAL01_records_are_counted_in_groups_with_the_same_values() {
        commit(writing(
                aComplaint("a").with(CLIENT, "k1"),
                aComplaint("b").with(CLIENT, "k2"),
                aComplaint("c").with(CLIENT, "k1"),
                aComplaint("d").with(CLIENT, "k1").with(STAGE, "CLOSED")));

        assertTally(COUNT.by(CLIENT)).containsExactly("[k1] 3", "[k2] 1");
        assertTally(COUNT.by(CLIENT, STAGE)).containsExactly("[k1, CLOSED] 1", "[k1, RECEIVED] 2", "[k2, RECEIVED] 1");
        assertTally(COUNT.by(STAGE, CLIENT)).containsExactly("[CLOSED, k1] 1", "[RECEIVED, k1] 2", "[RECEIVED, k2] 1");
    }

    @Test
    default void required_TAL02_without_an_attribute_to_tell_them_apart_there_is_one_group_or_none() {
        assertTally(COUNT).isEmpty();
        assertTally(COUNT.by(CLIENT)).isEmpty();
        commit(writing(aComplaint("a"), aComplaint("b")));

        assertTally(COUNT).containsExactly("[] 2");
        assertTally(COUNT.where(Criterion.is(STAGE, "CLOSED"))).isEmpty();
        assertTally(COUNT.where(Criterion.anyOf(STAGE, List.of()))).isEmpty();
    }

    @Test
    default void required_TAL03_records_without_a_value_are_a_group_of_their_own_and_come_first() {
        commit(writing(
                aComplaint("a").with(CLIENT, "k1"),
                aComplaint("b"),
                aComplaint("c").with(CLIENT, ""),
                aComplaint("d").with(CLIENT, "absent")));

        assertTally(COUNT.by(CLIENT)).containsExactly("[-] 2", "[absent] 1", "[k1] 1");
    }

    @Test
    default void required_TAL04_values_are_told_apart_to_the_character_and_sorted() {
        List<String> values = LookAlikes.of("Ren\u00e9 & Co_1%a");
        values.forEach(value -> commit(writing(aComplaint(value).with(CLIENT, value))));

        assertThat(store().tally(ACME, COUNT.by(CLIENT)))
                .extracting(group -> group.values().get(0).orElse(""))
                .containsExactlyElementsOf(values.stream().sorted().toList());
    }

    @Test
    default void required_TAL05_only_what_meets_every_criterion_is_counted() {
        commit(writing(
                aComplaint("a").with(CLIENT, "k1").with(RECEIVED, "2026-10-04"),
                aComplaint("b").with(CLIENT, "k1").with(RECEIVED, "2026-10-05"),
                aComplaint("c").with(CLIENT, "k2").with(RECEIVED, "2026-10-05"),
                aComplaint("d").with(CLIENT, "k1")));

        Tally since = COUNT.by(CLIENT).where(Criterion.atLeast(RECEIVED, "2026-10-05"));
        assertTally(since).containsExactly("[k1] 1", "[k2] 1");
        assertTally(since.where(Criterion.is(CLIENT, "k1"))).containsExactly("[k1] 1");
        assertTally(COUNT.where(Criterion.below(RECEIVED, "9"))).containsExactly("[] 3");
    }

    @Test
    default void required_TAL06_other_types_and_other_organizations_are_not_counted() {
        commit(writing(aComplaint("a"), aClient("a"), aClient("b")));
        commit(writing(aComplaint("a").of(GLOBEX), aComplaint("b").of(GLOBEX)));

        assertTally(COUNT.by(STAGE)).containsExactly("[RECEIVED] 1");
        assertTally(Tally.of("client")).containsExactly("[] 2");
        assertThat(store().tally(GLOBEX, COUNT)).extracting(Group::count).containsExactly(2L);
    }

    @Test
    default void required_TAL07_a_sum_is_exact_and_says_over_how_many() {
        List<String> costs = List.of("0.1", "0.2", "-12.50", "9999999999999999999999999999", "0.0000000001", "3.00");
        IntStream.range(0, costs.size())
                .forEach(i -> commit(writing(aComplaint("c" + i).with(COST, costs.get(i)))));
        commit(writing(aComplaint("free"), aComplaint("empty").with(COST, "")));

        assertTally(COUNT.summing(COST)).containsExactly("[] 8, 6 of them 9999999999999999999999999989.8000000001");
        assertTally(COUNT.by(COST).summing(COST).where(Criterion.anyOf(COST, List.of("0.1", "3.00"))))
                .containsExactly("[0.1] 1, 1 of them 0.1", "[3.00] 1, 1 of them 3");
    }

    @Test
    default void required_TAL08_a_sum_over_nothing_is_zero_over_none() {
        commit(writing(aComplaint("a"), aComplaint("b").with(CLIENT, "k1").with(COST, "5")));

        assertTally(COUNT.by(CLIENT).summing(COST)).containsExactly("[-] 1, 0 of them 0", "[k1] 1, 1 of them 5");
    }

    @Test
    default void required_TAL09_what_is_no_number_is_not_summed() {
        commit(writing(aComplaint("a").with(COST, "5"), aComplaint("b").with(COST, "five")));

        new Call("a sum over \"five\"", () -> store().tally(ACME, COUNT.summing(COST)))
                .isRefusedWith(StoreException.InvalidRequest.class);
        assertThat(new Call("a sum over \"five\"", () -> store().tally(ACME, COUNT.summing(COST))).refusal())
                .as("what the refusal says")
                .doesNotContain("five");
        assertTally(COUNT.by(COST)).containsExactly("[5] 1", "[five] 1");
    }

    @Test
    default void required_TAL10_a_changed_record_is_counted_as_it_is_now() {
        Sample complaint = aComplaint("a").with(COST, "5").with(CLIENT, "k1");
        commit(writing(complaint));
        assertTally(COUNT.by(CLIENT).summing(COST)).containsExactly("[k1] 1, 1 of them 5");

        commit(writing(complaint.next().withoutAttributes().with(STAGE, "CLOSED")));

        assertTally(COUNT.by(STAGE, CLIENT).summing(COST)).containsExactly("[CLOSED, -] 1, 0 of them 0");
    }

    @Test
    default void required_TAL11_more_records_than_fit_on_a_page_are_counted() {
        commitAll(Sample.complaints(1_234).stream()
                .map(complaint -> complaint.with(COST, "0.01"))
                .toList());

        assertTally(COUNT.by(STAGE).summing(COST)).containsExactly("[RECEIVED] 1234, 1234 of them 12.34");
    }

    @Test
    default void required_TAL12_random_counts_are_those_of_a_walk() {
        Random random = Seed.random();
        List<Sample> complaints = IntStream.range(0, 300)
                .mapToObj(number -> randomComplaint("c" + number, random))
                .toList();
        commitAll(complaints);

        for (int i = 0; i < 60; i++) {
            Tally tally = randomTally(random);
            var counter = new Tally.Counter(tally);
            complaints.stream()
                    .filter(complaint ->
                            tally.criteria().stream().allMatch(criterion -> criterion.matches(complaint.attributes())))
                    .forEach(complaint -> counter.add(complaint.attributes()));
            assertThat(store().tally(ACME, tally))
                    .as("%s, seed %d", tally, Seed.VALUE)
                    .isEqualTo(counter.groups());
        }
    }

    @Test
    default void required_TAL13_a_closed_store_counts_nothing() {
        commit(writing(aComplaint("a")));
        store().close();

        new Call("a tally of a closed store", () -> store().tally(ACME, COUNT))
                .isRefusedWith(StoreException.StoreClosed.class);
        new Call(
                        "a tally that nothing can meet, of a closed store",
                        () -> store().tally(ACME, COUNT.where(Criterion.anyOf(STAGE, List.of()))))
                .isRefusedWith(StoreException.StoreClosed.class);
    }

    @Test
    default void required_TAL14_only_a_plain_decimal_is_a_number() {
        List<String> plain = List.of("-0.10", "007", "0", "-9999999999999999999999999999.9999999999");
        IntStream.range(0, plain.size())
                .forEach(i -> commit(writing(aComplaint("plain " + i).with(COST, plain.get(i)))));
        assertTally(COUNT.summing(COST)).containsExactly("[] 4, 4 of them -9999999999999999999999999993.0999999999");

        List<String> others = List.of(
                " 5",
                "5 ",
                "5\n",
                "+5",
                "1e3",
                "1E400",
                "5.",
                ".5",
                "-",
                "--5",
                "1,5",
                "1_000",
                "0x10",
                "NaN",
                "\u0663",
                "0.00000000001",
                "12345678901234567890123456789");
        for (String other : others) {
            String client = "has " + others.indexOf(other);
            commit(writing(aComplaint(client).with(CLIENT, client).with(COST, other)));
            new Call(
                            "a sum over \"" + Words.visible(other) + "\"",
                            () -> store().tally(
                                            ACME,
                                            COUNT.where(Criterion.is(CLIENT, client))
                                                    .summing(COST)))
                    .isRefusedWith(StoreException.InvalidRequest.class);
        }
    }

    @Test
    default void required_TAL15_what_is_not_counted_need_not_be_a_number() {
        commit(writing(
                aComplaint("a").with(CLIENT, "k1").with(COST, "5"),
                aComplaint("b").with(CLIENT, "k2").with(COST, "five"),
                aClient("c").with(CLIENT, "k1").with(COST, "five")));
        commit(writing(aComplaint("a").of(GLOBEX).with(CLIENT, "k1").with(COST, "five")));

        assertTally(COUNT.where(Criterion.is(CLIENT, "k1")).summing(COST)).containsExactly("[] 1, 1 of them 5");
    }

    @Test
    default void required_TAL16_a_record_that_changes_meanwhile_is_counted_once() {
        List<Sample> complaints = new ArrayList<>(Sample.complaints(1_001));
        commitAll(complaints);
        var counted = new AtomicBoolean();

        List<Set<Long>> seen = Race.of(2, runner -> {
            if (runner == 0) {
                for (int step = 0; !counted.get(); step++) {
                    int place = step * 7 % complaints.size();
                    Sample complaint = complaints.get(place);
                    String stage = complaint.attributes().get(STAGE).equals("CLOSED") ? "RECEIVED" : "CLOSED";
                    complaints.set(place, complaint.next().with(STAGE, stage));
                    assertApplied(writing(complaints.get(place)));
                }
                return Set.of();
            }
            try {
                return IntStream.range(0, 30)
                        .mapToObj(again -> store().tally(ACME, COUNT.by(STAGE)).stream()
                                .mapToLong(Group::count)
                                .sum())
                        .collect(Collectors.toSet());
            } finally {
                counted.set(true);
            }
        });

        assertThat(seen.get(1))
                .as("complaints counted in all groups together, of 1001 that change their group meanwhile")
                .containsExactly(1_001L);
    }

    private static Sample randomComplaint(String id, Random random) {
        Sample complaint = aComplaint(id);
        for (Attribute attribute : List.of(STAGE, CLIENT, RECEIVED)) {
            complaint = random.nextInt(4) == 0 ? complaint : complaint.with(attribute, "v" + random.nextInt(5));
        }
        return random.nextInt(3) == 0
                ? complaint
                : complaint.with(
                        COST,
                        BigDecimal.valueOf(random.nextInt(), random.nextInt(7)).toPlainString());
    }

    private static Tally randomTally(Random random) {
        Attribute[] by = Stream.of(STAGE, CLIENT, RECEIVED)
                .filter(attribute -> random.nextBoolean())
                .toArray(Attribute[]::new);
        Tally tally = random.nextBoolean() ? COUNT.by(by) : COUNT.by(by).summing(COST);
        for (int criteria = random.nextInt(3); criteria > 0; criteria--) {
            String value = "v" + random.nextInt(5);
            tally = tally.where(
                    switch (random.nextInt(3)) {
                        case 0 -> Criterion.anyOf(CLIENT, List.of(value, "v1"));
                        case 1 -> Criterion.atLeast(RECEIVED, value);
                        default -> Criterion.below(STAGE, value);
                    });
        }
        return tally;
    }

    private ListAssert<String> assertTally(Tally tally) {
        return assertThat(store().tally(ACME, tally).stream()
                        .map(group -> words(tally, group))
                        .toList())
                .as("groups of %s", tally);
    }

    private static String words(Tally tally, Group group) {
        String counted = group.values().stream().map(TallyClauses::word).toList() + " " + group.count();
        return tally.sum().isEmpty()
                ? counted
                : counted + ", " + group.summed() + " of them " + group.sum().toPlainString();
    }

    private static String word(Optional<String> value) {
        return value.orElse("-");
    }
}
