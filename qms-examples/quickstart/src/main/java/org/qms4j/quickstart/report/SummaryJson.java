package org.qms4j.quickstart.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qms4j.complaintanalysis.Answering;
import org.qms4j.statistics.Interval;
import org.qms4j.statistics.Pareto.Bar;
import org.qms4j.statistics.Pareto.Portion;
import org.qms4j.statistics.Proportion;
import org.qms4j.statistics.Survival;

/** Writes {@code summary.json}: one line for every field and for every item of a list. */
public final class SummaryJson {
    private static final String NULL = "null";

    private SummaryJson() {}

    /**
     * Writes a summary.
     *
     * @param summary what to write
     * @return JSON
     */
    public static String of(Summary summary) {
        Tally tally = summary.tally();
        Answering answering = tally.report().answering();
        return String.join(
                        ",\n",
                        "{\n  \"rows\": " + summary.rows(),
                        "  \"imported\": " + summary.imported(),
                        list("rejected", summary.rejected(), SummaryJson::rejected),
                        "  \"open\": " + tally.open(),
                        "  \"closed\": " + tally.closed(),
                        list("byProduct", tally.byProduct().bars(), SummaryJson::bar),
                        list("byIssue", tally.byIssue().bars(), SummaryJson::bar),
                        list("byChannel", tally.byChannel().bars(), SummaryJson::bar),
                        list("monthly", tally.monthly(), SummaryJson::count),
                        share("timely", answering.timely()),
                        share("disputed", answering.disputed()),
                        days("daysToForward", answering.forwarding()))
                + "\n}\n";
    }

    private static String rejected(Rejected row) {
        return "{\"line\": " + row.line() + ", \"code\": " + Texts.json(row.code()) + ", \"reason\": "
                + Texts.json(row.reason()) + "}";
    }

    private static String count(Tally.Count count) {
        return "{\"month\": " + Texts.json(count.name()) + ", \"count\": " + count.count() + "}";
    }

    private static String bar(Bar bar) {
        Portion portion = bar.portion().orElseThrow();
        return "{\"name\": " + Texts.json(bar.name()) + ", \"count\": " + bar.value() + ", \"percent\": "
                + portion.percent() + ", \"cumulativePercent\": " + portion.cumulativePercent() + ", \"class\": "
                + Texts.json(portion.abc().name()) + "}";
    }

    private static String share(String name, Proportion share) {
        Optional<Interval> interval = share.wilson();
        return "  \"" + name + "\": {\"yes\": " + share.yes() + ", \"of\": " + share.of() + ", \"share\": "
                + orNull(share.share()) + ", \"low95\": "
                + interval.map(Interval::low).map(String::valueOf).orElse(NULL) + ", \"high95\": "
                + interval.map(Interval::high).map(String::valueOf).orElse(NULL) + "}";
    }

    private static String days(String name, Survival days) {
        return "  \"" + name + "\": {\"n\": " + days.size() + ", \"p50\": " + orNull(days.percentile(0.5))
                + ", \"p90\": " + orNull(days.percentile(0.9)) + ", \"method\": " + Texts.json(days.method()) + "}";
    }

    private static String orNull(OptionalDouble number) {
        return number.isPresent() ? String.valueOf(number.getAsDouble()) : NULL;
    }

    private static <T> String list(String name, List<T> items, Function<T, String> item) {
        if (items.isEmpty()) {
            return "  \"" + name + "\": []";
        }
        return items.stream().map(item).collect(Collectors.joining(",\n    ", "  \"" + name + "\": [\n    ", "\n  ]"));
    }
}
