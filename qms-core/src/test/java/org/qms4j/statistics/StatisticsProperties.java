package org.qms4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.qms4j.statistics.Pareto.Bar;

/** Laws that hold whatever the numbers are (D-26). */
class StatisticsProperties {
    @Property
    void an_interval_contains_the_share_stays_within_one_and_narrows_with_more_of_the_same(
            @ForAll @LongRange(min = 0, max = 500) long yes, @ForAll @LongRange(min = 0, max = 500) long no) {
        if (yes + no == 0) {
            return;
        }
        var share = new Proportion(yes, yes + no);
        Interval interval = share.wilson().orElseThrow();
        assertThat(share.share().orElseThrow()).isBetween(interval.low(), interval.high());
        assertThat(interval.low()).isGreaterThanOrEqualTo(0);
        assertThat(interval.high()).isLessThanOrEqualTo(1);
        Interval four = new Proportion(4 * yes, 4 * (yes + no)).wilson().orElseThrow();
        assertThat(four.high() - four.low()).isLessThan(interval.high() - interval.low());
    }

    @Property
    void a_ranking_falls_adds_up_and_does_not_depend_on_the_order_of_arrival(
            @ForAll @Size(min = 1, max = 30)
                    Map<@AlphaChars @StringLength(min = 1, max = 3) String, @LongRange(min = 0, max = 1000) Long>
                            counts,
            @ForAll Random random) {
        Pareto ranking = Pareto.ofCounts(counts);
        assertThat(ranking.bars()).hasSameSizeAs(counts.keySet());
        var names = new ArrayList<>(counts.keySet());
        Collections.shuffle(names, random);
        var shuffled = new HashMap<String, Long>();
        names.forEach(name -> shuffled.put(name, counts.get(name)));
        assertThat(Pareto.ofCounts(shuffled)).isEqualTo(ranking).isEqualTo(Pareto.ofCounts(new TreeMap<>(counts)));
        List<Bar> bars = ranking.bars();
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).value()).isLessThanOrEqualTo(bars.get(i - 1).value());
        }
        if (ranking.total().signum() > 0) {
            double before = 0;
            for (Bar bar : bars) {
                double cumulative = bar.portion().orElseThrow().cumulativePercent();
                assertThat(cumulative).isGreaterThanOrEqualTo(before);
                before = cumulative;
            }
            assertThat(before).isCloseTo(100, within(1e-9));
            assertThat(bars)
                    .extracting(bar -> bar.portion().orElseThrow().abc())
                    .isSorted();
        }
    }

    @Property
    void a_percentile_rises_with_its_part_and_stays_within_the_values(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        double[] array = array(values);
        for (Percentile method : Percentile.values()) {
            double low = method.of(array, Math.min(one, other)).orElseThrow();
            double high = method.of(array, Math.max(one, other)).orElseThrow();
            assertThat(low).isLessThanOrEqualTo(high);
            assertThat(low).isGreaterThanOrEqualTo(DoubleStream.of(array).min().orElseThrow());
            assertThat(high).isLessThanOrEqualTo(DoubleStream.of(array).max().orElseThrow());
        }
    }

    @Property
    void a_trend_turns_round_with_time_and_is_the_same_for_every_rising_scale(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(min = -50, max = 50) Integer> values) {
        double[] series = values.stream().mapToDouble(Integer::doubleValue).toArray();
        var reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        Trend trend = Trend.of(series).orElseThrow();
        Trend back = Trend.of(
                        reversed.stream().mapToDouble(Integer::doubleValue).toArray())
                .orElseThrow();
        Trend cubed =
                Trend.of(DoubleStream.of(series).map(x -> x * x * x).toArray()).orElseThrow();
        assertThat(back.s()).isEqualTo(-trend.s());
        assertThat(back.p()).isEqualTo(trend.p());
        assertThat(cubed.s()).isEqualTo(trend.s());
        assertThat(cubed.variance()).isEqualTo(trend.variance());
        assertThat(trend.p()).isBetween(0.0, 1.0);
    }

    @Property
    void open_cases_never_make_a_register_look_faster(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 100) Integer> done,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 100) Integer> open,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double part) {
        double[] times = done.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] still = open.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] one = {0};
        double without = Survival.of(times, one).percentile(part).orElse(Double.POSITIVE_INFINITY);
        double with = Survival.of(
                        times,
                        DoubleStream.concat(DoubleStream.of(one), DoubleStream.of(still))
                                .toArray())
                .percentile(part)
                .orElse(Double.POSITIVE_INFINITY);
        assertThat(with).isGreaterThanOrEqualTo(without);
    }

    @Property
    void limits_scale_with_what_is_counted_per_unit(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 200) Integer> counts,
            @ForAll @DoubleRange(min = 0.1, max = 100) double units) {
        double[] series = counts.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] single = DoubleStream.generate(() -> 1).limit(series.length).toArray();
        double[] scaled =
                DoubleStream.generate(() -> units).limit(series.length).toArray();
        ControlChart one = ControlChart.uPrime(series, single, series.length);
        ControlChart many = ControlChart.uPrime(series, scaled, series.length);
        assertThat(many.center()).isCloseTo(one.center() / units, within(1e-9));
        assertThat(many.sigmaZ().orElseThrow()).isCloseTo(one.sigmaZ().orElseThrow(), within(1e-9));
        assertThat(one.points()).allSatisfy(point -> {
            Interval limits = point.limits().orElseThrow();
            assertThat(limits.low()).isBetween(0.0, one.center() + 1e-9);
            assertThat(limits.high()).isGreaterThanOrEqualTo(one.center());
        });
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
