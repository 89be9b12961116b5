package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Sample.CLIENT;
import static org.qms4j.contract.Sample.RECEIVED;
import static org.qms4j.contract.Sample.STAGE;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.Attribute;

/** PAG: whatever is asked, the answer is that of a filter and a sort over everything there is. */
interface RandomQueryClauses extends Verdicts {
    @Test
    default void required_PAG19_random_questions_find_what_a_naive_filter_finds() {
        Random random = Seed.random();
        List<Sample> complaints = IntStream.range(0, 300)
                .mapToObj(number -> randomComplaint("c" + number, random))
                .toList();
        commitAll(complaints);

        for (int i = 0; i < 150; i++) {
            Question question = Question.random(random);
            assertThat(idsOf(question.query))
                    .as("%s, seed %d", question.query, Seed.VALUE)
                    .isEqualTo(question.idsAmong(complaints));
        }
    }

    private static Sample randomComplaint(String id, Random random) {
        Sample complaint = aComplaint(id);
        for (Attribute attribute : List.of(STAGE, CLIENT, RECEIVED)) {
            complaint = random.nextInt(4) == 0 ? complaint : complaint.with(attribute, randomValue(random));
        }
        return complaint;
    }

    /** One of a few, so that ties and hits are frequent; some are the beginning of others. */
    private static String randomValue(Random random) {
        return "2026-10-05T".substring(0, 1 + random.nextInt(11)) + random.nextInt(3);
    }

    /** A query, and what it means in plain Java. */
    record Question(Query query, Predicate<Sample> filter, Comparator<Sample> order) {
        static Question random(Random random) {
            Question question = new Question(
                    Query.of("complaint").limit(1 + random.nextInt(60)),
                    sample -> true,
                    Comparator.comparing(sample -> sample.key().id()));
            for (int criteria = random.nextInt(4); criteria > 0; criteria--) {
                question = question.where(random);
            }
            question = random.nextBoolean() ? question.byDate() : question;
            return random.nextBoolean() ? question.reversed() : question;
        }

        List<String> idsAmong(List<Sample> samples) {
            return samples.stream()
                    .filter(filter)
                    .sorted(order)
                    .map(sample -> sample.key().id())
                    .toList();
        }

        private Question where(Random random) {
            Attribute attribute = List.of(STAGE, CLIENT, RECEIVED).get(random.nextInt(3));
            String value = randomValue(random);
            String other = randomValue(random);
            return switch (random.nextInt(4)) {
                case 0 -> where(Criterion.is(attribute, value), value::equals);
                case 1 -> where(Criterion.anyOf(attribute, List.of(value, other)), List.of(value, other)::contains);
                case 2 -> where(Criterion.atLeast(attribute, value), found -> found.compareTo(value) >= 0);
                default -> where(Criterion.below(attribute, value), found -> found.compareTo(value) < 0);
            };
        }

        private Question where(Criterion criterion, Predicate<String> meaning) {
            Predicate<Sample> meets = sample -> sample.attributes().containsKey(criterion.attribute())
                    && meaning.test(sample.attributes().get(criterion.attribute()));
            return new Question(query.where(criterion), filter.and(meets), order);
        }

        private Question byDate() {
            Comparator<Sample> byDate =
                    Comparator.comparing(sample -> sample.attributes().getOrDefault(RECEIVED, ""));
            return new Question(query.orderBy(RECEIVED), filter, byDate.thenComparing(order));
        }

        private Question reversed() {
            return new Question(query.reversed(), filter, order.reversed());
        }
    }
}
