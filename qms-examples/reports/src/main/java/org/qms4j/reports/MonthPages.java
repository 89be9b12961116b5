package org.qms4j.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.qms4j.complaintanalysis.ComplaintReport;
import org.qms4j.complaintanalysis.MonthlyRates;
import org.qms4j.complaintanalysis.MonthlyRates.Month;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;
import org.qms4j.statistics.ControlChart;
import org.qms4j.statistics.Interval;

/** When complaints came in, and whether that is more than sales explain. */
final class MonthPages {
    private final ComplaintReport data;
    private final MonthlyRates rates;
    private final Words words;
    private final Written written;

    MonthPages(ComplaintReport data, Words words, Written written) {
        this.data = data;
        this.rates = data.monthly();
        this.words = words;
        this.written = written;
    }

    Section received() {
        return new Section(
                "months",
                words.text("months.heading"),
                rates.months().isEmpty() ? List.of(new Sentence(words.text("answer.nothing"))) : List.of(months()));
    }

    private Figure months() {
        Table.Builder table = Table.of("months", words.text("months.caption"))
                .column("month", words.text("column.month"), Kind.MONTH)
                .column("count", words.text("column.complaints"), Kind.COUNT);
        rates.months().forEach(month -> table.row(month.month(), month.count()));
        List<Drawing.Month> drawn = rates.months().stream()
                .map(month -> new Drawing.Month(month.month(), month.count()))
                .toList();
        return new Figure(words.text("months.heading"), seen(), new Drawing.Columns(drawn), table.build());
    }

    private String seen() {
        Month most = rates.months().stream()
                .max(Comparator.comparingLong(Month::count))
                .orElseThrow();
        long empty = rates.months().stream().filter(month -> month.count() == 0).count();
        String highest = words.text("months.most", most.month(), written.count(most.count()));
        return empty == 0 ? highest : highest + " " + words.text("months.empty", written.count(empty));
    }

    String conclusion() {
        return words.text("conclusion." + rates.conclusion());
    }

    Section rates() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Sentence(conclusion()));
        rates.chart().ifPresent(chart -> {
            if (chart.isProvisional()) {
                blocks.add(new Sentence(words.text("rates.provisional", written.count(chart.baseline()))));
            }
            blocks.add(figure(chart));
        });
        if (!data.productRates().ranked().isEmpty()) {
            blocks.add(byProduct());
        }
        if (rates.chart().isPresent() && !data.productRates().withoutExposure().isEmpty()) {
            blocks.add(new Sentence(words.text(
                    "rates.without",
                    written.count(data.productRates().withoutExposure().size()))));
        }
        return new Section("rates", words.text("rates.heading"), blocks);
    }

    private Figure figure(ControlChart chart) {
        List<Month> months = rates.charted();
        Table.Builder table = Table.of("rates", words.text("rates.caption"))
                .column("month", words.text("column.month"), Kind.MONTH)
                .column("count", words.text("column.complaints"), Kind.COUNT)
                .column("units", words.text("column.units"), Kind.NUMBER)
                .column("rate", words.text("column.rate"), Kind.NUMBER)
                .column("lower", words.text("column.lower"), Kind.NUMBER)
                .column("upper", words.text("column.upper"), Kind.NUMBER)
                .column("signal", words.text("column.signal"), Kind.TEXT);
        var points = new ArrayList<Drawing.Point>();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            ControlChart.Point point = chart.points().get(i);
            double rate = point.value().orElseThrow();
            Interval limits = point.limits().orElseThrow();
            points.add(new Drawing.Point(month.month(), rate, limits, point.signal()));
            table.row(
                    month.month(),
                    month.count(),
                    month.exposure(),
                    BigDecimal.valueOf(rate),
                    BigDecimal.valueOf(limits.low()),
                    BigDecimal.valueOf(limits.high()),
                    point.signal() ? Optional.of(words.text("rates.beyond")) : Optional.empty());
        }
        return new Figure(
                words.text("rates.title"),
                signals(chart),
                new Drawing.Rates(chart.center(), words.text("rates.center", written.number(chart.center())), points),
                table.build());
    }

    private String signals(ControlChart chart) {
        List<String> named = chart.signals().stream()
                .map(place -> rates.charted().get(place).month().toString())
                .toList();
        String limits = words.text("rates.limits", sigma(chart.sigmaZ()));
        return limits + " "
                + (named.isEmpty()
                        ? words.text("rates.noSignal")
                        : words.text("rates.signals", String.join(", ", named)));
    }

    private String sigma(OptionalDouble sigma) {
        return sigma.isPresent() ? written.number(sigma.getAsDouble()) : "1";
    }

    private Table byProduct() {
        Table.Builder table = Table.of("productRates", words.text("rates.products"))
                .column("rank", words.text("column.rank"), Kind.COUNT)
                .column("name", words.text("facet.PRODUCT"), Kind.TEXT)
                .column("count", words.text("column.complaints"), Kind.COUNT)
                .column("units", words.text("column.units"), Kind.NUMBER)
                .column("rate", words.text("column.rate"), Kind.NUMBER);
        var ranked = data.productRates().ranked();
        IntStream.range(0, ranked.size()).forEach(i -> {
            var product = ranked.get(i);
            table.row(i + 1L, product.name(), product.count(), product.exposure(), BigDecimal.valueOf(product.rate()));
        });
        return table.build();
    }
}
