package org.qms4j.contract;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names that a reader, a collation or a padded column may take for one another. */
final class LookAlikes {
    private LookAlikes() {}

    /** The name and others that differ from it in case, blanks, or how their characters are encoded. */
    static List<String> of(String name) {
        return Stream.of(
                        name,
                        name.toLowerCase(Locale.ROOT),
                        name.toUpperCase(Locale.ROOT),
                        name + " ",
                        " " + name,
                        name.replace(" ", "  "),
                        name.replace(' ', '\u00a0'),
                        name + "\u200b",
                        Normalizer.normalize(name, Normalizer.Form.NFC),
                        Normalizer.normalize(name, Normalizer.Form.NFD),
                        name.replace('a', '\u0430'),
                        name.replace('1', '\uff11'))
                .distinct()
                .toList();
    }
}
