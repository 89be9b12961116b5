package org.qms4j.complaintanalysis;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qms4j.statistics.ControlChart;
import org.qms4j.statistics.Runs;
import org.qms4j.statistics.Trend;

/**
 * Complaints by month, compared with exposure where it is known. Without exposure there are counts and no limits:
 * whether they are many cannot be said.
 *
 * @param months every month from the first to the last, those without a complaint included
 * @param charted the last months in a row of which the exposure is known; the chart does not cross one that is missing
 * @param chart Laney's u′-chart of these; empty if there are fewer than two
 * @param countTrend whether the counts rise or fall; empty for fewer than eight months
 * @param rateTrend whether the rates rise or fall; empty for fewer than eight charted months
 * @param runs the runs of the rates about their center; empty for fewer than ten
 * @param conclusion what that comes to
 */
public record MonthlyRates(
        List<Month> months,
        List<Month> charted,
        Optional<ControlChart> chart,
        Optional<Trend> countTrend,
        Optional<Trend> rateTrend,
        Optional<Runs> runs,
        Conclusion conclusion) {
    private static final double ALPHA = 0.05;

    /** {@inheritDoc} */
    public MonthlyRates {
        months = List.copyOf(months);
        charted = List.copyOf(charted);
    }

    /**
     * A month.
     *
     * @param month which
     * @param count how many complaints came in
     * @param exposure over how much; empty if it is not known
     */
    public record Month(YearMonth month, long count, Optional<BigDecimal> exposure) {
        boolean hasRate() {
            return exposure.filter(units -> units.signum() > 0).isPresent();
        }

        double units() {
            return exposure.orElse(BigDecimal.ZERO).doubleValue();
        }
    }

    /** What the months come to. */
    public enum Conclusion {
        /** The exposure of too few months is known: counts cannot be judged. */
        NO_EXPOSURE,
        /** Too few months for a trend. */
        TOO_SHORT,
        /** More complaints because more is sold: the rate is unchanged. */
        MORE_WITH_MORE_SALES,
        /** Fewer complaints because less is sold: the rate is unchanged. */
        FEWER_WITH_FEWER_SALES,
        /** Neither counts nor rates change. */
        STEADY,
        /** More complaints for each unit than before. */
        RATE_RISES,
        /** Fewer complaints for each unit than before. */
        RATE_FALLS
    }

    /**
     * Compares months.
     *
     * @param counts how many complaints came in, every month once and in order, without a gap
     * @param exposure over how much by month; empty where it is not known
     * @param baseline from how many of the first charted months the limits come; all of them if there are fewer
     * @return what the months say
     */
    public static MonthlyRates of(
            List<MonthCount> counts, Function<YearMonth, Optional<BigDecimal>> exposure, int baseline) {
        List<Month> months = counts.stream()
                .map(each -> new Month(each.month(), each.count(), exposure.apply(each.month())))
                .toList();
        List<Month> charted = lastInARow(months);
        double[] values = charted.stream().mapToDouble(Month::count).toArray();
        double[] units = charted.stream().mapToDouble(Month::units).toArray();
        Optional<ControlChart> chart = charted.size() < 2
                ? Optional.empty()
                : Optional.of(ControlChart.uPrime(values, units, Math.max(2, Math.min(baseline, charted.size()))));
        double[] rates = charted.stream()
                .mapToDouble(month -> month.count() / month.units())
                .toArray();
        Optional<Trend> ofCounts = trend(charted.isEmpty() ? counts(months) : values);
        Optional<Trend> ofRates = trend(rates);
        Optional<Runs> runs = chart.flatMap(drawn -> Runs.of(rates, drawn.center()));
        return new MonthlyRates(months, charted, chart, ofCounts, ofRates, runs, conclusion(chart, ofCounts, ofRates));
    }

    /**
     * How many complaints came in in a month.
     *
     * @param month which
     * @param count how many
     */
    public record MonthCount(YearMonth month, long count) {}

    private static double[] counts(List<Month> months) {
        return months.stream().mapToDouble(Month::count).toArray();
    }

    private static Optional<Trend> trend(double[] values) {
        return values.length > Trend.MOST ? Optional.empty() : Trend.of(values);
    }

    private static List<Month> lastInARow(List<Month> months) {
        int end = months.size();
        while (end > 0 && !months.get(end - 1).hasRate()) {
            end--;
        }
        int start = end;
        while (start > 0 && months.get(start - 1).hasRate()) {
            start--;
        }
        return months.subList(start, end);
    }

    private static Conclusion conclusion(
            Optional<ControlChart> chart, Optional<Trend> ofCounts, Optional<Trend> ofRates) {
        if (chart.isEmpty()) {
            return Conclusion.NO_EXPOSURE;
        }
        if (ofCounts.isEmpty() || ofRates.isEmpty()) {
            return Conclusion.TOO_SHORT;
        }
        int rate = ofRates.get().direction(ALPHA);
        if (rate != 0) {
            return rate > 0 ? Conclusion.RATE_RISES : Conclusion.RATE_FALLS;
        }
        return switch (ofCounts.get().direction(ALPHA)) {
            case 1 -> Conclusion.MORE_WITH_MORE_SALES;
            case -1 -> Conclusion.FEWER_WITH_FEWER_SALES;
            default -> Conclusion.STEADY;
        };
    }
}
