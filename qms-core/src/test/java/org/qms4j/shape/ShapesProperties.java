package org.qms4j.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.shape.Zoo.Animal;
import org.qms4j.shape.Zoo.Ark;
import org.qms4j.shape.Zoo.Bat;
import org.qms4j.shape.Zoo.Bird;
import org.qms4j.shape.Zoo.Cage;
import org.qms4j.shape.Zoo.Flying;
import org.qms4j.shape.Zoo.KeeperId;
import org.qms4j.shape.Zoo.Scalars;
import org.qms4j.shape.Zoo.Scores;
import org.qms4j.shape.Zoo.Size;
import org.qms4j.shape.Zoo.Visitor;
import org.qms4j.shape.Zoo.Whale;
import org.qms4j.spi.image.Image;

class ShapesProperties {
    private final Shapes shapes = new Shapes();

    private <T> void comesBack(Class<T> type, T value) {
        Shape.Written written = shapes.of(type).write(value);
        T read = shapes.of(type).read(Image.parse(written.image().json()).tree(), written.personal());
        assertThat(read).isEqualTo(value);
        assertThat(shapes.of(type).write(read)).as("load and save").isEqualTo(written);
    }

    @Property(tries = 300)
    void whatever_a_cage_holds_comes_back(@ForAll("cages") Cage cage) {
        comesBack(Cage.class, cage);
    }

    @Property(tries = 300)
    void whoever_is_in_the_ark_comes_back(@ForAll("arks") Ark ark) {
        comesBack(Ark.class, ark);
    }

    @Property(tries = 300)
    void whatever_is_guarded_comes_back_and_is_not_in_the_image(@ForAll("visitors") Visitor visitor) {
        comesBack(Visitor.class, visitor);
        Shape.Written written = shapes.of(Visitor.class).write(visitor);
        assertThat(written.image().json()).doesNotContain("canary");
        assertThat(Commitments.broken(written.image(), written.personal())).isEmpty();
        Visitor erased = shapes.of(Visitor.class).read(written.image().tree(), Image.EMPTY);
        assertThat(shapes.of(Visitor.class).write(erased).image()).isEqualTo(written.image());
    }

    @Property(tries = 2_000)
    void an_instant_is_printed_as_it_is_read(@ForAll("instants") Instant instant) {
        String text = Instants.print(instant);
        assertThat(text).hasSize(27);
        assertThat(Instants.parse(text)).isEqualTo(instant).isEqualTo(Instant.parse(text));
    }

    @Property(tries = 2_000)
    void texts_order_as_instants_do(@ForAll("instants") Instant one, @ForAll("instants") Instant other) {
        assertThat(Integer.signum(Instants.print(one).compareTo(Instants.print(other))))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Property(tries = 2_000)
    void a_text_with_one_other_character_is_read_as_java_reads_it(
            @ForAll("instants") Instant instant, @ForAll("places") int place, @ForAll("marks") char mark) {
        var text = new StringBuilder(Instants.print(instant));
        text.setCharAt(place, mark);
        assertThat(outcome(() -> Instants.parse(text.toString()))).isEqualTo(outcome(() -> Instant.parse(text)));
    }

    private static Optional<Instant> outcome(java.util.function.Supplier<Instant> parse) {
        try {
            return Optional.of(parse.get());
        } catch (IllegalArgumentException | java.time.DateTimeException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 26);
    }

    @Provide
    Arbitrary<Character> marks() {
        return Arbitraries.of(
                '0', '1', '2', '3', '5', '6', '9', '-', ':', '.', 'T', 'Z', 't', 'z', ' ', '+', ',', '\u0663');
    }

    @Provide
    Arbitrary<Instant> instants() {
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        return Combinators.combine(
                        Arbitraries.longs().between(first, last),
                        Arbitraries.integers().between(0, 999_999))
                .as((second, micro) -> Instant.ofEpochSecond(second, micro * 1_000L));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(12)
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    private Arbitrary<Scalars> scalars() {
        var numbers = Combinators.combine(
                        Arbitraries.integers(), Arbitraries.longs().between(-(1L << 53), 1L << 53))
                .as(Map::entry);
        var days = Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        var decimals = Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-20, 20))
                .as(BigDecimal::new);
        var periods = Arbitraries.integers().between(-500, 500).map(n -> Period.of(n, -n, 3 * n));
        var places = Arbitraries.of(
                ZoneId.of("UTC"), ZoneId.of("America/Sao_Paulo"), ZoneId.of("+05:30"), ZoneId.of("Asia/Kathmandu"));
        return Combinators.combine(
                        texts(), numbers, Arbitraries.of(true, false), decimals, instants(), days, periods, places)
                .as((text, number, flag, decimal, at, day, period, place) -> new Scalars(
                        text,
                        number.getKey(),
                        -number.getKey() / 2,
                        number.getValue(),
                        -number.getValue(),
                        flag,
                        !flag,
                        decimal,
                        at.truncatedTo(ChronoUnit.MICROS),
                        day,
                        period,
                        place,
                        Currency.getInstance(flag ? "EUR" : "JPY"),
                        flag ? Locale.FRENCH : Locale.forLanguageTag("sr-Latn-RS"),
                        flag ? Size.SMALL : Size.LARGE,
                        new KeeperId(text)));
    }

    @Provide
    Arbitrary<Cage> cages() {
        return Combinators.combine(
                        texts().optional(),
                        scalars().optional(),
                        texts().list().ofMaxSize(4),
                        texts().map(KeeperId::new).list().ofMaxSize(3),
                        Arbitraries.maps(Arbitraries.of(Size.class), Arbitraries.integers()),
                        Arbitraries.maps(texts(), texts().list().ofMaxSize(2)).ofMaxSize(3))
                .as(Cage::new);
    }

    @Provide
    Arbitrary<Ark> arks() {
        Arbitrary<Bird> birds = texts().map(Bird::new);
        Arbitrary<Bat> bats = texts().map(name -> new Bat(name, name.length()));
        Arbitrary<Whale> whales = texts().map(name -> new Whale(new BigDecimal(name.length()), name));
        Arbitrary<Animal> animals = Arbitraries.oneOf(List.of(birds, bats, whales));
        Arbitrary<Flying> flying = Arbitraries.oneOf(List.of(birds, bats));
        return Combinators.combine(animals.list().ofMaxSize(4), flying.optional(), whales.optional())
                .as(Ark::new);
    }

    @Provide
    Arbitrary<Visitor> visitors() {
        Arbitrary<String> secrets = texts().map(text -> "canary" + text);
        return Combinators.combine(
                        secrets.map(Personal::of),
                        secrets.map(Confidential::of).optional(),
                        Arbitraries.integers()
                                .list()
                                .ofMaxSize(3)
                                .map(points -> Personal.of(new Scores(points)))
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.longs().between(0, 99).map(Confidential::of))
                .as(Visitor::new);
    }
}
