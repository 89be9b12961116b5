package org.qms4j.spi.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {
    @Test
    void text_is_written_as_in_rfc_8785_section_3_2_2() {
        Image image = Image.parse("""
                {
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [true, false]
                }
                """);

        assertThat(image.json())
                .isEqualTo("{\"literals\":[true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void members_are_sorted_as_in_rfc_8785_section_3_2_3() {
        Image image = Image.parse("""
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """);

        assertThat(image.tree().values())
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
        assertThat(image.json()).startsWith("{\"\\r\":").contains("\"\u0080\":").contains("\"\ud83d\ude00\":");
    }

    @Test
    void objects_inside_objects_are_sorted_too() {
        assertThat(Image.parse("{\"b\":{\"z\":1,\"a\":[{\"y\":2,\"x\":3}]},\"a\":{}}")
                        .json())
                .isEqualTo("{\"a\":{},\"b\":{\"a\":[{\"x\":3,\"y\":2}],\"z\":1}}");
    }

    @Test
    void control_characters_have_their_short_escape_or_four_digits() {
        String controls = "\b\t\n\f\r\u0000\u0001\u001f\u007f\u0085\u2028";

        Image image = Image.of(Map.of("text", controls));

        assertThat(image.json()).isEqualTo("{\"text\":\"\\b\\t\\n\\f\\r\\u0000\\u0001\\u001f\u007f\u0085\u2028\"}");
        assertThat(Image.parse(image.json()).tree()).containsEntry("text", controls);
    }

    @Test
    void blanks_between_the_parts_are_left_out_and_inside_text_kept() {
        assertThat(Image.parse(" \t\r\n{ \"a\" : [ 1 , \" 2 \" , { } , [ ] ] } \n")
                        .json())
                .isEqualTo("{\"a\":[1,\" 2 \",{},[]]}");
    }

    @Test
    void whole_numbers_of_every_size_are_kept_up_to_2_to_the_53rd() {
        Image image = Image.of(Map.of("numbers", List.of((byte) 1, (short) 2, 3, 4L, 1L << 53, -(1L << 53), 0)));

        assertThat(image.json()).isEqualTo("{\"numbers\":[1,2,3,4,9007199254740992,-9007199254740992,0]}");
        assertThat(Image.parse(image.json()).tree())
                .containsEntry("numbers", List.of(1L, 2L, 3L, 4L, 1L << 53, -(1L << 53), 0L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "                              | character 0",
                "~ ~                           | character 1",
                "[]                            | character 0",
                "{                             | character 1",
                "{\"a\":null}                  | character 5",
                "{\"a\":1} {}                  | character 8",
                "{\"a\":1,}                    | character 7",
                "{\"a\" 1}                     | character 5",
                "{\"a\":1 \"b\":2}             | character 7",
                "{a:1}                         | character 1",
                "{\"a\":[1,]}                  | character 8",
                "{\"a\":[1 2]}                 | character 8",
                "{\"a\":tru}                   | character 5",
                "{\"a\":fals}                  | character 5",
                "{\"a\":truest}                | character 9",
                "{\"a\":+1}                    | character 5",
                "{\"a\":-}                     | character 6",
                "{\"a\":-0}                    | character 7",
                "{\"a\":01}                    | character 7",
                "{\"a\":1.5}                   | character 6",
                "{\"a\":1e3}                   | character 6",
                "{\"a\":1E3}                   | character 6",
                "{\"a\":NaN}                   | character 5",
                "{\"a\":9007199254740993}      | character 21",
                "{\"a\":-9007199254740993}     | character 22",
                "{\"a\":99999999999999999999}  | character 21",
                "{\"a\":\"\\x\"}               | character 7",
                "{\"a\":\"\\u00g0\"}           | character 10",
                "{\"a\":\"\\u\uff10\uff10\uff14\uff11\"} | character 8",
                "{\"a\":\"\t\"}                | character 6",
                "{\"a\":\"open}                | character 11",
                "{\"a\":\"\\ud800\"}           | character 13",
                "{\"a\":\"\\udc00\"}           | character 13",
                "{\"a\":\"\\ud800x\"}          | character 14",
                "{\"a\":\"\ud83d\"}            | character 8",
                "{\"a\":1,\"a\":1}             | character 12"
            })
    void what_could_be_read_in_two_ways_is_refused_with_its_place(String json, String place) {
        String text = json == null ? "" : json;

        MalformedImageException refusal = catchThrowableOfType(MalformedImageException.class, () -> Image.parse(text));

        assertThat(refusal).as("refusal of %s", text).isNotNull();
        assertThat(refusal.place()).isEqualTo(place);
        assertThat(refusal).hasMessageStartingWith(place + ": ");
    }

    @Test
    void a_refusal_shows_nothing_of_the_text() {
        assertThatThrownBy(() -> Image.parse("{\"secret\":\"secret\",\"secret\":1}"))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Image.of(Map.of("complainant", 1.5)))
                .isInstanceOf(MalformedImageException.class)
                .hasMessage("complainant: this kind of value has no place in an image");
    }

    @Test
    void a_tree_may_hold_text_whole_numbers_flags_lists_and_maps_only() {
        assertRefused(Map.of("a", 1.0));
        assertRefused(Map.of("a", 'c'));
        assertRefused(Map.of("a", new Object[0]));
        assertRefused(Map.of("a", Map.of(1, "number for a name")));
        assertRefused(Map.of("a", (1L << 53) + 1));
        assertRefused(Map.of("a", -(1L << 53) - 1));
        assertRefused(Map.of("a", "\ud83d"));
        assertRefused(Map.of("a", "\ude00\ud83d"));
        assertRefused(Map.of("\ud83d?", "a"));
        var withNull = new LinkedHashMap<String, Object>();
        withNull.put("a", null);
        assertRefused(withNull);
    }

    @Test
    void a_refusal_of_the_whole_text_has_no_place() {
        assertThat(new MalformedImageException("too long", "")).hasMessage("too long");
        assertThat(new MalformedImageException("too long", "").place()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "["})
    void a_hundred_levels_are_read_and_written_and_one_more_is_not(String opening) {
        boolean objects = opening.startsWith("{");
        String hundred = objects ? nested(opening, "1", "}", 100) : "{\"a\":" + nested("[", "1", "]", 99) + "}";
        String more = objects ? nested(opening, "1", "}", 101) : "{\"a\":" + nested("[", "1", "]", 100) + "}";

        Image image = Image.parse(hundred);
        assertThat(Image.of(image.tree())).isEqualTo(image);
        assertThatThrownBy(() -> Image.parse(more))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("more than 100 levels");
        assertRefused(Map.of("a", objects ? image.tree() : image.tree().values()));
    }

    @Test
    void a_tree_that_contains_itself_is_refused() {
        var circle = new LinkedHashMap<String, Object>();
        circle.put("a", circle);

        assertRefused(circle);
    }

    @Test
    void an_image_is_its_text() {
        Image one = Image.parse("{\"b\":1,\"a\":2}");
        Image same = Image.of(Map.of("a", 2, "b", 1));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isEqualTo(Image.ofCanonical(same.json()));
        assertThat(one).isNotEqualTo(Image.EMPTY).isNotEqualTo("{\"a\":2,\"b\":1}");
        assertThat(Image.EMPTY.json()).isEqualTo("{}");
        assertThat(Image.EMPTY.tree()).isEmpty();
    }

    @Test
    void the_digest_is_the_sha_256_of_the_text() {
        assertThat(Image.EMPTY.digest()).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(Image.of(Map.of("a", "\u20ac")).digest())
                .hasSize(64)
                .isNotEqualTo(Image.of(Map.of("a", "?")).digest());
    }

    @Test
    void canonical_text_is_taken_as_it_is_and_read_only_when_asked_for() {
        Image altered = Image.ofCanonical("not JSON");

        assertThat(altered.json()).isEqualTo("not JSON");
        assertThatThrownBy(altered::tree).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void an_image_never_prints_its_content() {
        Image image = Image.of(Map.of("complainant", "Ms Rivera"));

        assertThat(image.toString())
                .isEqualTo("Image[27 characters, " + image.digest() + "]")
                .doesNotContain("Rivera");
    }

    @Test
    void a_writer_puts_commas_where_they_belong() {
        var writer = new ImageWriter();
        writer.beginObject();
        writer.name("a");
        writer.beginArray();
        writer.number(1);
        writer.flag(true);
        writer.string("{");
        writer.beginObject();
        writer.endObject();
        writer.beginArray();
        writer.endArray();
        writer.endArray();
        writer.name("b");
        writer.string("");
        writer.endObject();

        assertThat(writer.image().json()).isEqualTo("{\"a\":[1,true,\"{\",{},[]],\"b\":\"\"}");
    }

    private static void assertRefused(Map<String, ?> tree) {
        assertThatThrownBy(() -> Image.of(tree)).isInstanceOf(MalformedImageException.class);
    }

    private static String nested(String opening, String inside, String closing, int levels) {
        return opening.repeat(levels) + inside + closing.repeat(levels);
    }
}
