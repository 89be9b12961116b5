package org.qms4j.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.qms4j.spi.image.Image;

/** Text that databases, drivers and formatters like to change. */
final class Texts {
    static final String NUL = "\u0000";

    /** The first of the four-byte characters and one in everyday use. */
    static final String FOUR_BYTES = "\ud800\udc00 \ud83d\ude00";

    static final List<String> DIFFICULT = List.of(
            "",
            " ",
            "trailing blanks  ",
            "  leading blanks",
            "tab\t",
            "lines\nof\r\ntext\r",
            "\u0001\u001f\u007f\u0080\u009f",
            "'; DROP TABLE record; --",
            "\"quoted\" \\ / \\\\ \\u0041",
            "100% _like_ ? :name ${name} {0} %s",
            "null",
            "NULL",
            "{\"a\": 1}",
            "<b>&amp;</b>",
            "\u00e9 composed",
            "e\u0301 decomposed",
            "Stra\u00dfe \u0130\u0131 \ufb01",
            "\u65e5\u672c\u8a9e",
            FOUR_BYTES,
            "\u2028\u2029\ufeff\u200b\u202e\u00a0",
            "\ufffd\ufffe\uffff",
            "0001-01-01T00:00:00Z",
            "2026-03-29T02:30:00.123456789+01:00",
            "+10000-01-01",
            "1.10",
            "1e400",
            "-0");

    private Texts() {}

    /** Text of so many characters, of one to four bytes each. */
    static String ofLength(int characters) {
        String pattern = "abc\u00e9\u65e5" + FOUR_BYTES + "  ";
        return pattern.repeat(characters / pattern.length() + 1).substring(0, characters - 1) + "!";
    }

    /** A record id that stands for the text. */
    static String nameOf(String text) {
        return "c-" + Image.of(Map.of("text", text)).digest().substring(0, 16);
    }

    static Image image(Random random) {
        return Image.of(members(random, 3));
    }

    private static Map<String, Object> members(Random random, int depth) {
        var members = new LinkedHashMap<String, Object>();
        for (int member = random.nextInt(6); member > 0; member--) {
            members.put(text(random), value(random, depth));
        }
        return members;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextLong() >> 10;
            case 1 -> random.nextBoolean();
            case 2, 3 -> text(random);
            case 4 -> members(random, depth - 1);
            default -> items(random, depth - 1);
        };
    }

    private static List<Object> items(Random random, int depth) {
        var items = new ArrayList<>();
        for (int item = random.nextInt(6); item > 0; item--) {
            items.add(value(random, depth));
        }
        return items;
    }

    /** Mostly plain text, now and then any character there is. */
    static String text(Random random) {
        if (random.nextInt(4) == 0) {
            return DIFFICULT.get(random.nextInt(DIFFICULT.size()));
        }
        int[] characters = IntStream.range(0, random.nextInt(20))
                .map(i ->
                        random.nextInt(3) == 0 ? random.nextInt(Character.MAX_CODE_POINT + 1) : 32 + random.nextInt(95))
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .toArray();
        return new String(characters, 0, characters.length);
    }
}
