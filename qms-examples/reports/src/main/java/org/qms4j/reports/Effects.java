package org.qms4j.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.Observation;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;
import org.qms4j.statistics.Interval;
import org.qms4j.statistics.RateComparison;

/** What was counted before and after, as ratios with the intervals in which the true ones lie. */
final class Effects {
    private static final double LONGEST_AXIS = 4;

    private final Words words;
    private final Written written;
    private final Table.Builder table;
    private final List<Drawing.Row> rows = new ArrayList<>();
    private int told;

    Effects(String id, Words words, Written written) {
        this.words = words;
        this.written = written;
        this.table = Table.of(id, words.text("effects.caption"))
                .column("what", words.text("column.what"), Kind.CODE)
                .column("measure", words.text("effects.measure"), Kind.TEXT)
                .column("before", words.text("effects.before"), Kind.COUNT)
                .column("beforeOf", words.text("column.of"), Kind.NUMBER)
                .column("after", words.text("effects.after"), Kind.COUNT)
                .column("afterOf", words.text("column.of"), Kind.NUMBER)
                .column("ratio", words.text("effects.ratio"), Kind.NUMBER)
                .column("low95", words.text("column.low"), Kind.NUMBER)
                .column("high95", words.text("column.high"), Kind.NUMBER)
                .column("verdict", words.text("effects.verdict"), Kind.TEXT);
    }

    /** Without a baseline there is a count and no ratio. */
    void add(String what, String measure, Optional<Baseline> before, Observation after, String verdict) {
        told++;
        Optional<RateComparison> comparison = before.flatMap(baseline -> baseline.against(after));
        OptionalDouble ratio = comparison.map(RateComparison::ratio).orElse(OptionalDouble.empty());
        Optional<Interval> interval = comparison.flatMap(RateComparison::interval);
        table.row(
                what,
                measure,
                before.map(Baseline::count),
                before.map(Baseline::exposure),
                after.count(),
                after.exposure(),
                ratio.isPresent() ? Optional.of(BigDecimal.valueOf(ratio.getAsDouble())) : Optional.empty(),
                interval.map(Interval::low).map(BigDecimal::valueOf),
                interval.map(Interval::high).filter(Double::isFinite).map(BigDecimal::valueOf),
                verdict);
        if (ratio.isPresent() && interval.isPresent()) {
            rows.add(new Drawing.Row(
                    what + " \u00b7 " + verdict,
                    words.text(
                            "effects.value",
                            rounded(ratio.getAsDouble()),
                            rounded(interval.get().low()),
                            rounded(interval.get().high())),
                    OptionalDouble.empty(),
                    OptionalDouble.of(Math.min(ratio.getAsDouble(), LONGEST_AXIS)),
                    interval.map(Effects::drawn)));
        }
    }

    private String rounded(double ratio) {
        return Double.isFinite(ratio)
                ? written.number(BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP))
                : "\u221e";
    }

    private static Interval drawn(Interval interval) {
        return new Interval(Math.min(interval.low(), LONGEST_AXIS), Math.min(interval.high(), LONGEST_AXIS));
    }

    List<Block> blocks() {
        if (told == 0) {
            return List.of(new Sentence(words.text("effects.none")));
        }
        if (rows.isEmpty()) {
            return List.of(table.build());
        }
        double top = rows.stream()
                .flatMap(row -> row.interval().stream())
                .mapToDouble(Interval::high)
                .max()
                .orElse(1);
        var axis = new Drawing.Axis(Math.max(1.5, Math.ceil(2 * top) / 2), false, OptionalDouble.of(1));
        return List.of(new Figure(
                words.text("effects.title"), words.text("effects.words"), new Drawing.Rows(axis, rows), table.build()));
    }
}
