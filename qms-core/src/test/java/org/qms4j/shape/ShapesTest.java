package org.qms4j.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.shape.Zoo.Animal;
import org.qms4j.shape.Zoo.Ark;
import org.qms4j.shape.Zoo.Bat;
import org.qms4j.shape.Zoo.Bird;
import org.qms4j.shape.Zoo.Cage;
import org.qms4j.shape.Zoo.Journey;
import org.qms4j.shape.Zoo.KeeperId;
import org.qms4j.shape.Zoo.Scalars;
import org.qms4j.shape.Zoo.Sender;
import org.qms4j.shape.Zoo.Size;
import org.qms4j.shape.Zoo.Stage;
import org.qms4j.shape.Zoo.Tree;
import org.qms4j.shape.Zoo.Whale;
import org.qms4j.spi.image.Image;

class ShapesTest {
    private static final Scalars SCALARS = new Scalars(
            "Grüße \uD83D\uDC18 \"quoted\"\n",
            -7,
            8,
            1L << 53,
            -9L,
            true,
            false,
            new BigDecimal("12.500"),
            Instant.parse("2026-11-22T08:30:00.000001Z"),
            LocalDate.of(2024, 2, 29),
            Period.of(1, 2, 3),
            ZoneId.of("Europe/Berlin"),
            Currency.getInstance("EUR"),
            Locale.forLanguageTag("pt-BR"),
            Size.LARGE,
            new KeeperId("k-1"));

    private final Shapes shapes = new Shapes();

    private <T> T roundTrip(Class<T> type, T value) {
        Shape.Written written = shapes.of(type).write(value);
        T read = shapes.of(type).read(Image.parse(written.image().json()).tree(), written.personal());
        assertThat(shapes.of(type).write(read)).as("load and save").isEqualTo(written);
        return read;
    }

    private <T> String json(Class<T> type, T value) {
        return shapes.of(type).write(value).image().json();
    }

    private <T> T read(Class<T> type, String json) {
        return shapes.of(type).read(Image.parse(json).tree(), Image.EMPTY);
    }

    @Test
    void every_scalar_comes_back_as_it_was() {
        assertThat(roundTrip(Scalars.class, SCALARS)).isEqualTo(SCALARS);
        assertThat(json(Scalars.class, SCALARS))
                .isEqualTo("{\"at\":\"2026-11-22T08:30:00.000001Z\",\"boxed\":8,\"boxedFlag\":false,\"boxedLarge\":-9,"
                        + "\"currency\":\"EUR\",\"exact\":\"12.500\",\"flag\":true,\"keeper\":\"k-1\","
                        + "\"language\":\"pt-BR\",\"large\":9007199254740992,\"on\":\"2024-02-29\",\"size\":\"LARGE\","
                        + "\"small\":-7,\"term\":\"P1Y2M3D\",\"text\":\"Grüße \uD83D\uDC18 \\\"quoted\\\"\\n\","
                        + "\"zone\":\"Europe/Berlin\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1.50", "120.5", "1E+3", "1E-9", "12345678901234567890.123456789"})
    void a_decimal_keeps_its_scale(String number) {
        record Amount(BigDecimal amount) {}
        var amount = new Amount(new BigDecimal(number));
        assertThat(roundTrip(Amount.class, amount)).isEqualTo(amount);
    }

    @Test
    void optional_list_and_map_come_back_as_they_were() {
        var full = new Cage(
                Optional.of("lions"),
                Optional.of(SCALARS),
                List.of("a", "b", "a"),
                List.of(new KeeperId("k-1"), new KeeperId("k-2")),
                Map.of(Size.SMALL, 2, Size.LARGE, 1),
                Map.of("x", List.of("y"), "a.b[0]", List.of()));
        assertThat(roundTrip(Cage.class, full)).isEqualTo(full);
    }

    @Test
    void absent_and_empty_are_left_out() {
        var empty = new Cage(Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(), Map.of());
        assertThat(json(Cage.class, empty)).isEqualTo("{}");
        assertThat(roundTrip(Cage.class, empty)).isEqualTo(empty);
    }

    @Test
    void the_keys_of_a_map_stand_in_the_order_of_their_names() {
        var cage = new Cage(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(Size.SMALL, 2, Size.LARGE, 1),
                Map.of());
        assertThat(json(Cage.class, cage)).isEqualTo("{\"counts\":{\"LARGE\":1,\"SMALL\":2}}");
    }

    @Test
    void a_type_may_contain_itself() {
        var leaf = new Tree("leaf", List.of(), Optional.empty());
        var tree =
                new Tree("root", List.of(leaf, new Tree("twig", List.of(leaf), Optional.of(leaf))), Optional.of(leaf));
        assertThat(roundTrip(Tree.class, tree)).isEqualTo(tree);
    }

    @Test
    void a_case_carries_its_name_in_the_order_of_the_members() {
        var ark = new Ark(
                List.of(new Bird("dove"), new Bat("zoe", 3), new Whale(BigDecimal.ONE, "w")),
                Optional.of(new Bat("b", 1)),
                Optional.of(new Whale(BigDecimal.TEN, "x")));
        assertThat(roundTrip(Ark.class, ark)).isEqualTo(ark);
        assertThat(json(Ark.class, ark))
                .isEqualTo("{\"animals\":[{\"is\":\"Bird\",\"name\":\"dove\"},"
                        + "{\"hour\":3,\"is\":\"Bat\",\"name\":\"zoe\"},"
                        + "{\"alias\":\"w\",\"is\":\"Whale\",\"tons\":\"1\"}],"
                        + "\"outside\":{\"alias\":\"x\",\"tons\":\"10\"},"
                        + "\"scout\":{\"hour\":1,\"is\":\"Bat\",\"name\":\"b\"}}");
    }

    @Test
    void a_sealed_type_is_read_by_itself_too() {
        Animal whale = new Whale(new BigDecimal("30.0"), "moby");
        assertThat(roundTrip(Animal.class, whale)).isEqualTo(whale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stages\":[{\"name\":\"a\"},{\"name\":\"b\",\"sent\":{\"uri\":1}}]} | stages[1].sent.uri: text is expected",
                "{\"stages\":[{\"name\":\"a\"},{\"name\":\"b\",\"sent\":{}}]} | stages[1].sent.uri: the field is missing",
                "{\"stages\":[{\"name\":\"a\",\"sent\":\"x\"}]} | stages[0].sent: an object is expected",
                "{\"stages\":[{\"name\":\"a\",\"extra\":1}]} | stages[0]: unknown field extra",
                "{\"stages\":{}} | stages: a list is expected",
                "{\"other\":[]} | unknown field other"
            })
    void an_image_of_another_shape_is_refused_and_located(String json, String problem) {
        assertThatThrownBy(() -> read(Journey.class, json))
                .isInstanceOf(ShapeException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"animals\":[{\"name\":\"dove\"}]} | animals[0]: the case is missing",
                "{\"animals\":[{\"is\":\"Dragon\"}]} | animals[0]: an unknown case",
                "{\"animals\":[{\"is\":1}]} | animals[0]: text is expected",
                "{\"animals\":[{\"is\":\"Bird\",\"name\":\"d\",\"hour\":1}]} | animals[0]: unknown field hour",
                "{\"outside\":{\"is\":\"Whale\",\"alias\":\"x\",\"tons\":\"1\"}} | outside: unknown field is",
                "{\"outside\":{\"alias\":\"x\",\"tons\":\"1,5\"}} | outside.tons: the text cannot be read",
                "{\"outside\":{\"alias\":\"x\",\"tons\":1}} | outside.tons: text is expected"
            })
    void a_case_that_does_not_fit_is_refused_and_located(String json, String problem) {
        assertThatThrownBy(() -> read(Ark.class, json))
                .isInstanceOf(ShapeException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small|3000000000|small: the number is too large",
                "small|\"7\"|small: a whole number is expected",
                "flag|1|flag: true or false is expected",
                "size|\"HUGE\"|size: the text cannot be read",
                "on|\"2026-02-30\"|on: the text cannot be read",
                "at|\"yesterday\"|at: the text cannot be read",
                "zone|\"Mars/Base\"|zone: the text cannot be read",
                "currency|\"QQQ\"|currency: the text cannot be read",
                "term|\"long\"|term: the text cannot be read"
            })
    void a_scalar_that_cannot_be_read_is_refused_and_located(String field, String node, String problem) {
        Map<String, Object> tree = new java.util.HashMap<>(
                shapes.of(Scalars.class).write(SCALARS).image().tree());
        tree.put(field, Image.parse("{\"it\":" + node + "}").tree().get("it"));
        assertThatThrownBy(() -> shapes.of(Scalars.class).read(tree, Image.EMPTY))
                .isInstanceOf(ShapeException.class)
                .hasMessage(problem);
    }

    @Test
    void an_unknown_key_of_an_enum_is_refused() {
        assertThatThrownBy(() -> read(Cage.class, "{\"counts\":{\"HUGE\":1}}"))
                .hasMessage("counts.HUGE: the text cannot be read");
    }

    @Test
    void null_is_refused_when_writing() {
        assertThatThrownBy(() -> json(Sender.class, new Sender(null)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("uri: is null; absence is Optional");
        assertThatThrownBy(() -> json(
                        Journey.class,
                        new Journey(Collections.singletonList(new Stage("a", Optional.of(new Sender(null)))))))
                .hasMessage("stages[0].sent.uri: is null; absence is Optional");
        assertThatThrownBy(() ->
                        json(Journey.class, new Journey(Arrays.asList(new Stage("a", Optional.empty()), null))))
                .hasMessage("stages[1]: is null; absence is Optional");
        assertThatThrownBy(() -> json(
                        Cage.class,
                        new Cage(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(new KeeperId(null)),
                                Map.of(),
                                Map.of())))
                .hasMessage("keepers[0]: is null; absence is Optional");
        assertThatThrownBy(() -> json(
                        Cage.class,
                        new Cage(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Map.of(),
                                Collections.singletonMap("k", null))))
                .hasMessage("byName.k: is null; absence is Optional");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Zoo.OptionalInList.class,
                Zoo.OptionalInMap.class,
                Zoo.OptionalOfOptional.class,
                Zoo.OptionalValue.class,
                Zoo.WithSet.class,
                Zoo.WithArray.class,
                Zoo.WithObject.class,
                Zoo.WithDouble.class,
                Zoo.WithNumberKeys.class,
                Zoo.WithOpenType.class,
                Zoo.WithInterface.class,
                Zoo.Doubled.class,
                Zoo.NotOnlyRecords.class,
                Zoo.Tagged.class
            })
    void a_type_without_a_shape_is_refused_when_the_shape_is_derived(Class<?> type) {
        assertThatThrownBy(() -> shapes.of(type)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> shapes.of(type)).as("and again").isInstanceOf(ShapeException.class);
    }

    @Test
    void a_refusal_at_derivation_names_field_and_reason() {
        assertThatThrownBy(() -> shapes.of(Zoo.WithSet.class)).hasMessage("items: Set has no shape");
        assertThatThrownBy(() -> shapes.of(Zoo.Doubled.class)).hasMessage("two cases are called Same");
        assertThatThrownBy(() -> shapes.of(Zoo.NotOnlyRecords.class)).hasMessage("Plain is a case but no record");
        assertThatThrownBy(() -> shapes.of(Zoo.Tagged.class)).hasMessage("WithTag is a case with a field called is");
    }

    @Test
    void what_a_record_itself_refuses_stays_refused_when_it_is_read() {
        record Positive(int number) {
            Positive {
                if (number < 1) {
                    throw new IllegalArgumentException("number: 1 or more");
                }
            }
        }
        assertThatThrownBy(() -> read(Positive.class, "{\"number\":0}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number: 1 or more");
    }

    @Test
    void a_shape_is_derived_once() {
        assertThat(shapes.of(Tree.class)).isSameAs(shapes.of(Tree.class));
    }

    @Test
    void what_is_too_deep_or_too_large_is_refused_when_writing() {
        var deep = new Tree("leaf", List.of(), Optional.empty());
        for (int i = 0; i < 60; i++) {
            deep = new Tree("twig", List.of(deep), Optional.empty());
        }
        Tree tree = deep;
        assertThatThrownBy(() -> json(Tree.class, tree)).isInstanceOf(IllegalArgumentException.class);
        record Big(long number) {}
        assertThatThrownBy(() -> json(Big.class, new Big(Long.MAX_VALUE))).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> json(Big.class, new Big(1L << 53))).doesNotThrowAnyException();
    }
}
