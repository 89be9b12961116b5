package org.qms4j.quickstart.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes {@code summary.json}: one line for every field and for every item of a list. */
public final class SummaryJson {
    private SummaryJson() {}

    /**
     * Writes a summary.
     *
     * @param summary what to write
     * @return JSON
     */
    public static String of(Summary summary) {
        Tally tally = summary.tally();
        return String.join(
                        ",\n",
                        "{\n  \"rows\": " + summary.rows(),
                        "  \"imported\": " + summary.imported(),
                        list("rejected", summary.rejected(), SummaryJson::rejected),
                        "  \"open\": " + tally.open(),
                        "  \"closed\": " + tally.closed(),
                        list("byProduct", tally.byProduct(), count -> count("name", count)),
                        list("byChannel", tally.byChannel(), count -> count("name", count)),
                        list("monthly", tally.monthly(), count -> count("month", count)))
                + "\n}\n";
    }

    private static String rejected(Rejected row) {
        return "{\"line\": " + row.line() + ", \"code\": " + Texts.json(row.code()) + ", \"reason\": "
                + Texts.json(row.reason()) + "}";
    }

    private static String count(String label, Tally.Count count) {
        return "{\"" + label + "\": " + Texts.json(count.name()) + ", \"count\": " + count.count() + "}";
    }

    private static <T> String list(String name, List<T> items, Function<T, String> item) {
        if (items.isEmpty()) {
            return "  \"" + name + "\": []";
        }
        return items.stream().map(item).collect(Collectors.joining(",\n    ", "  \"" + name + "\": [\n    ", "\n  ]"));
    }
}
