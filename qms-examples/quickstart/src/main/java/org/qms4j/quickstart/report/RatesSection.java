package org.qms4j.quickstart.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.complaintanalysis.MonthlyRates;
import org.qms4j.complaintanalysis.MonthlyRates.Month;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.statistics.ControlChart;
import org.qms4j.statistics.ControlChart.Point;
import org.qms4j.statistics.Interval;

/** Whether complaints became more, or only sales; without exposure it says that this cannot be said. */
final class RatesSection {
    private final MonthlyRates rates;
    private final Ranking.Rates products;

    RatesSection(MonthlyRates rates, Ranking.Rates products) {
        this.rates = rates;
        this.products = products;
    }

    String html() {
        return Html.paragraph(sentence())
                + rates.chart().map(this::months).orElse("")
                + (products.ranked().isEmpty() ? "" : products());
    }

    private String sentence() {
        return switch (rates.conclusion()) {
            case NO_EXPOSURE ->
                "How much was sold is not known for enough months, so nobody can say whether these complaints are many:"
                        + " counts are shown without limits.";
            case TOO_SHORT -> "There are too few months for a trend.";
            case MORE_WITH_MORE_SALES -> "More complaints because more sales; rate unchanged.";
            case FEWER_WITH_FEWER_SALES -> "Fewer complaints because fewer sales; rate unchanged.";
            case STEADY -> "Neither complaints nor their rate have changed.";
            case RATE_RISES -> "The rate rises: more complaints for each unit than before.";
            case RATE_FALLS -> "The rate falls: fewer complaints for each unit than before.";
        };
    }

    private String months(ControlChart chart) {
        var table = new Table(
                "Complaints for each unit, with the limits within which chance keeps them (Laney u′"
                        + (chart.isProvisional() ? ", provisional: under 20 months" : "") + ")",
                Table.Column.narrow("Month"),
                Table.Column.number("Complaints"),
                Table.Column.number("Units"),
                Table.Column.number("Rate"),
                Table.Column.number("Limits"),
                Table.Column.text("Signal"));
        List<Month> months = rates.charted();
        for (int i = 0; i < months.size(); i++) {
            row(table, months.get(i), chart.points().get(i));
        }
        return "<details>\n<summary>The rate of every month</summary>\n" + table.html() + "</details>\n";
    }

    private static void row(Table table, Month month, Point point) {
        Optional<Interval> limits = point.limits();
        table.row(
                month.month().toString(),
                Figures.number(month.count()),
                month.exposure()
                        .map(units -> units.stripTrailingZeros().toPlainString())
                        .orElse(""),
                point.value().isPresent() ? rate(point.value().getAsDouble()) : "",
                limits.map(within -> rate(within.low()) + " to " + rate(within.high()))
                        .orElse(""),
                point.signal() ? "beyond the limits" : "");
    }

    private String products() {
        YearMonth first = rates.months().get(0).month();
        YearMonth last = rates.months().get(rates.months().size() - 1).month();
        var table = new Table(
                "Complaints for each unit by product, " + first + " to " + last
                        + (products.withoutExposure().isEmpty()
                                ? ""
                                : "; without exposure, and so without a rate: "
                                        + Figures.number(
                                                products.withoutExposure().size(), "product", "products")),
                Table.Column.text("Product"),
                Table.Column.number("Complaints"),
                Table.Column.number("Units"),
                Table.Column.number("Rate"));
        products.ranked()
                .forEach(product -> table.row(
                        product.name(),
                        Figures.number(product.count()),
                        product.exposure().stripTrailingZeros().toPlainString(),
                        rate(product.rate())));
        return table.html();
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.4g", rate);
    }
}
