package org.qms4j.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.presentation.Representation;
import org.assertj.core.presentation.StandardRepresentation;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/**
 * Says what differs. Records and entries keep their content out of their own words, so two that differ look the same
 * there; the kit's content is invented and may be shown.
 */
final class Words {
    /** How texts are shown beside one another; how they are compared is left alone. */
    static final Representation ESCAPED = new StandardRepresentation() {
        @Override
        protected String toStringOf(String text) {
            return '"' + visible(text) + '"';
        }
    };

    private static final int AROUND = 20;

    private Words() {}

    /** The text with every character escaped that a reader may take for another one. */
    static String visible(String text) {
        var visible = new StringBuilder();
        text.chars()
                .forEach(character -> visible.append(
                        character >= ' ' && character <= '~'
                                ? String.valueOf((char) character)
                                : "\\u%04x".formatted(character)));
        return visible.toString();
    }

    /** What is told of a state: enough to find it in the clause. */
    static String state(Optional<Revision> revision) {
        return revision.map(state -> "number " + state.number()).orElse("absent");
    }

    static List<String> differences(StoredRecord found, StoredRecord expected) {
        var all = new ArrayList<String>();
        compare(all, "key", found.key(), expected.key());
        compare(all, "revision", found.revision(), expected.revision());
        compare(all, "schema", found.schema(), expected.schema());
        compare(all, "image", found.image().json(), expected.image().json());
        compare(
                all,
                "personal part",
                found.personal().json(),
                expected.personal().json());
        Stream.of(found, expected)
                .flatMap(record -> record.attributes().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Attribute::slot).thenComparing(Attribute::name))
                .forEach(attribute -> compare(
                        all,
                        "attribute " + visible(attribute.name()),
                        Optional.ofNullable(found.attributes().get(attribute)),
                        Optional.ofNullable(expected.attributes().get(attribute))));
        return all;
    }

    /** Names the first entry that differs: those behind it mostly do so for the same reason. */
    static List<String> differences(List<JournalEntry> found, List<JournalEntry> expected) {
        var all = new ArrayList<String>();
        compare(all, "number of entries", found.size(), expected.size());
        int same = 0;
        int shorter = Math.min(found.size(), expected.size());
        while (same < shorter && found.get(same).equals(expected.get(same))) {
            same++;
        }
        if (same < shorter) {
            compare(all, "entry " + (same + 1) + " of " + expected.size(), found.get(same), expected.get(same));
        }
        return all;
    }

    private static void compare(List<String> all, String part, JournalEntry found, JournalEntry expected) {
        compare(all, part + ", record", found.record(), expected.record());
        compare(all, part + ", revision", found.revision(), expected.revision());
        compare(
                all,
                part + ", command",
                found.command().map(CommandStamp::id),
                expected.command().map(CommandStamp::id));
        compare(
                all,
                part + ", salt",
                found.command().map(CommandStamp::salt),
                expected.command().map(CommandStamp::salt));
        compare(
                all,
                part + ", content",
                found.content().json(),
                expected.content().json());
    }

    private static void compare(List<String> all, String part, Object found, Object expected) {
        if (!found.equals(expected)) {
            all.add(part + ": " + visible(found.toString()) + " instead of " + visible(expected.toString()));
        }
    }

    /** Shows where texts begin to differ: they may be a megabyte long. */
    private static void compare(List<String> all, String part, String found, String expected) {
        if (!found.equals(expected)) {
            int same = 0;
            while (same < Math.min(found.length(), expected.length()) && found.charAt(same) == expected.charAt(same)) {
                same++;
            }
            all.add("%s: at character %d \"%s\" instead of \"%s\" (%d characters, %d expected)"
                    .formatted(
                            part,
                            same,
                            visible(around(found, same)),
                            visible(around(expected, same)),
                            found.length(),
                            expected.length()));
        }
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - AROUND), Math.min(text.length(), place + AROUND));
    }
}
