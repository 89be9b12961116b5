package org.qms4j.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A line of a file or an element of a document, which notes what is wrong with it while it is read. */
final class Row {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final String place;
    private final Map<String, String> values;
    private final List<Flaw> flaws;

    Row(String place, Map<String, String> values, List<Flaw> flaws) {
        this.place = place;
        this.values = Map.copyOf(values);
        this.flaws = flaws;
    }

    String place() {
        return place;
    }

    void flaw(String field, String problem) {
        flaws.add(new Flaw(place, field, problem));
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A required field that is empty was noted before. */
    String required(String field) {
        return text(field).orElse("");
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        Function<String, E> reader = text -> Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of "
                        + String.join(
                                ", ",
                                Stream.of(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
        return read(field, reader);
    }

    Optional<Integer> whole(String field) {
        return read(field, text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException notWhole) {
                throw new IllegalArgumentException("is no whole number", notWhole);
            }
        });
    }

    Optional<BigDecimal> number(String field) {
        return read(field, text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException("is no number", noNumber);
            }
        });
    }

    Optional<Boolean> yes(String field) {
        return either(field, YES, NO);
    }

    /** True of the one word and false of the other. */
    Optional<Boolean> either(String field, String one, String other) {
        return read(field, text -> {
            String word = text.toLowerCase(Locale.ROOT);
            if (!word.equals(one) && !word.equals(other)) {
                throw new IllegalArgumentException("is neither " + one + " nor " + other);
            }
            return word.equals(one);
        });
    }

    List<String> list(String field) {
        return text(field).stream()
                .flatMap(text -> Stream.of(text.split(";", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Reads a field; what cannot be read is noted and absent. */
    <T> Optional<T> read(String field, Function<String, T> reader) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException wrong) {
                flaw(field, String.valueOf(wrong.getMessage()));
                return Optional.empty();
            }
        });
    }
}
