package org.qms4j.shape;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value written as one JSON text, number or flag. */
final class Scalar<T> extends Shape<T> {
    private interface Writer<T> {
        void write(T value, ImageOut out);
    }

    private interface Reader<T> {
        T read(Object node, ImageIn in);
    }

    private static final Map<Class<?>, Scalar<?>> KNOWN = Map.ofEntries(
            Map.entry(String.class, text(Function.identity(), Function.identity())),
            Map.entry(int.class, integer()),
            Map.entry(Integer.class, integer()),
            Map.entry(long.class, new Scalar<Long>((v, out) -> out.writer.number(v), (n, in) -> in.number(n))),
            Map.entry(Long.class, new Scalar<Long>((v, out) -> out.writer.number(v), (n, in) -> in.number(n))),
            Map.entry(boolean.class, new Scalar<Boolean>((v, out) -> out.writer.flag(v), (n, in) -> in.flag(n))),
            Map.entry(Boolean.class, new Scalar<Boolean>((v, out) -> out.writer.flag(v), (n, in) -> in.flag(n))),
            Map.entry(BigDecimal.class, text(BigDecimal::toString, BigDecimal::new)),
            Map.entry(Instant.class, text(Instants::print, Instants::parse)),
            Map.entry(LocalDate.class, text(LocalDate::toString, LocalDate::parse)),
            Map.entry(Period.class, text(Period::toString, Period::parse)),
            Map.entry(ZoneId.class, text(ZoneId::getId, ZoneId::of)),
            Map.entry(Currency.class, text(Currency::getCurrencyCode, Currency::getInstance)),
            Map.entry(Locale.class, text(Locale::toLanguageTag, Locale::forLanguageTag)));

    private final Writer<T> writer;
    private final Reader<T> reader;

    private Scalar(Writer<T> writer, Reader<T> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    static @Nullable Shape<?> of(Class<?> type) {
        if (type.isEnum()) {
            return enumeration(type);
        }
        return KNOWN.get(type);
    }

    static <T> Scalar<T> text(Function<T, String> print, Function<String, T> parse) {
        return new Scalar<>((value, out) -> out.writer.string(print.apply(value)), (node, in) -> {
            String text = in.text(node);
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw in.problem("the text cannot be read");
            }
        });
    }

    private static Scalar<Integer> integer() {
        return new Scalar<>((value, out) -> out.writer.number(value), (node, in) -> {
            long number = in.number(node);
            if (number != (int) number) {
                throw in.problem("the number is too large");
            }
            return (int) number;
        });
    }

    private static Shape<?> enumeration(Class<?> type) {
        return text(value -> ((Enum<?>) value).name(), name -> {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("no such constant");
        });
    }

    @Override
    void write(T value, ImageOut out) {
        writer.write(value, out);
    }

    @Override
    T read(Object node, ImageIn in) {
        return reader.read(node, in);
    }
}
