package org.qms4j.shape;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;

/** Types with every kind of field there is, and types that have no shape. */
final class Zoo {
    private Zoo() {}

    record KeeperId(String value) {}

    enum Size {
        SMALL,
        LARGE
    }

    record Scalars(
            String text,
            int small,
            Integer boxed,
            long large,
            Long boxedLarge,
            boolean flag,
            Boolean boxedFlag,
            BigDecimal exact,
            Instant at,
            LocalDate on,
            Period term,
            ZoneId zone,
            Currency currency,
            Locale language,
            Size size,
            KeeperId keeper) {}

    record Cage(
            Optional<String> label,
            Optional<Scalars> scalars,
            List<String> notes,
            List<KeeperId> keepers,
            Map<Size, Integer> counts,
            Map<String, List<String>> byName) {}

    record Tree(String name, List<Tree> branches, Optional<Tree> shadow) {}

    sealed interface Animal permits Bird, Mammal {}

    sealed interface Mammal extends Animal permits Bat, Whale {}

    sealed interface Flying permits Bat, Bird {}

    record Bird(String name) implements Animal, Flying {}

    record Bat(String name, int hour) implements Mammal, Flying {}

    record Whale(BigDecimal tons, String alias) implements Mammal {}

    record Ark(List<Animal> animals, Optional<Flying> scout, Optional<Whale> outside) {}

    record Sender(String uri) {}

    record Stage(String name, Optional<Sender> sent) {}

    record Journey(List<Stage> stages) {}

    record Visitor(
            Personal<String> name,
            Optional<Confidential<String>> verdict,
            List<Personal<Scores>> scores,
            Confidential<Long> bonus) {}

    record Scores(List<Integer> points) {}

    // ---- what has no shape

    record OptionalInList(List<Optional<String>> items) {}

    record OptionalInMap(Map<String, Optional<String>> items) {}

    record OptionalOfOptional(Optional<Optional<String>> item) {}

    record OptionalValue(Optional<String> value) {}

    record WithSet(Set<String> items) {}

    record WithArray(String[] items) {}

    record WithObject(Object item) {}

    record WithDouble(double item) {}

    record WithNumberKeys(Map<Integer, String> items) {}

    record WithOpenType<T>(T item) {}

    interface Open {}

    record WithInterface(Open item) {}

    sealed interface Doubled permits One.Same, Two.Same {}

    static final class One {
        record Same() implements Doubled {}
    }

    static final class Two {
        record Same() implements Doubled {}
    }

    sealed interface NotOnlyRecords permits Plain {}

    static final class Plain implements NotOnlyRecords {}

    sealed interface Tagged permits WithTag {}

    record WithTag(String is) implements Tagged {}

    record Secret(Personal<Visitor> visitor) {}
}
