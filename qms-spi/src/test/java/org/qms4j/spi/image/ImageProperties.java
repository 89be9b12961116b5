package org.qms4j.spi.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImageProperties {
    @Property
    void what_is_written_is_read_as_the_same_tree(@ForAll("trees") Map<String, Object> tree) {
        Image image = Image.of(tree);

        assertThat(Image.parse(image.json()).tree()).isEqualTo(tree);
        assertThat(Image.parse(image.json())).isEqualTo(image);
    }

    @Property
    void the_order_of_members_changes_neither_text_nor_digest(@ForAll("trees") Map<String, Object> tree) {
        Image image = Image.of(tree);
        Image turnedRound = Image.of(turnedRound(tree));

        assertThat(turnedRound.json()).isEqualTo(image.json());
        assertThat(turnedRound.digest()).isEqualTo(image.digest());
    }

    @Property
    void members_come_in_the_order_of_their_names(@ForAll("trees") Map<String, Object> tree) {
        assertThat(Image.of(tree).tree().keySet()).containsExactlyElementsOf(new TreeMap<>(tree).keySet());
    }

    @Property
    void altered_text_is_read_or_refused_but_never_fails_otherwise(
            @ForAll("trees") Map<String, Object> tree, @ForAll int place, @ForAll char character) {
        var altered = new StringBuilder(Image.of(tree).json());
        altered.setCharAt(Math.floorMod(place, altered.length()), character);

        try {
            Image read = Image.parse(altered.toString());
            assertThat(Image.parse(read.json())).isEqualTo(read);
        } catch (MalformedImageException refused) {
            assertThat(refused.place()).startsWith("character ");
        }
    }

    @Property
    void any_text_is_read_or_refused(@ForAll String text) {
        try {
            assertThat(Image.parse(text).json()).startsWith("{");
        } catch (MalformedImageException refused) {
            assertThat(refused.place()).startsWith("character ");
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        return members(value(3)).withoutEdgeCases();
    }

    private static Arbitrary<Map<String, Object>> members(Arbitrary<Object> value) {
        return Arbitraries.maps(text(), value).ofMaxSize(5);
    }

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                text().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.longs().between(-(1L << 53), 1L << 53).asGeneric());
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        members(value(depth - 1)).asGeneric(),
                        value(depth - 1).list().ofMaxSize(5).asGeneric());
    }

    private static Arbitrary<String> text() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .array(int[].class)
                .ofMaxSize(8)
                .map(characters -> new String(characters, 0, characters.length));
    }

    private static Map<String, Object> turnedRound(Map<String, Object> tree) {
        List<String> names = new ArrayList<>(tree.keySet());
        Collections.reverse(names);
        var turned = new LinkedHashMap<String, Object>();
        names.forEach(name -> turned.put(name, turnedRoundInside(tree.get(name))));
        return turned;
    }

    @SuppressWarnings("unchecked")
    private static Object turnedRoundInside(Object value) {
        if (value instanceof Map<?, ?> members) {
            return turnedRound((Map<String, Object>) members);
        }
        return value instanceof List<?> items
                ? items.stream().map(ImageProperties::turnedRoundInside).toList()
                : value;
    }
}
