package org.qms4j.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.complaintanalysis.Ranking.Terms;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Table.Kind;
import org.qms4j.statistics.Pareto;
import org.qms4j.statistics.Pareto.Bar;
import org.qms4j.statistics.Pareto.Portion;

/** A ranking as a Pareto chart, and as a table with every term that a rank is made of. */
final class RankingPages {
    private static final int DRAWN = 10;
    private static final double END_OF_A = 80;

    private final Facet facet;
    private final Ranking ranking;
    private final Optional<Ranking> upheld;
    private final Words words;
    private final Written written;
    private final Pareto pareto;
    private final List<Currency> currencies;
    private final List<String> bySeverity;
    private final Map<Currency, List<String>> byCost = new HashMap<>();

    RankingPages(Facet facet, Ranking ranking, Optional<Ranking> upheld, Words words, Written written) {
        this.facet = facet;
        this.ranking = ranking;
        this.upheld = upheld;
        this.words = words;
        this.written = written;
        this.pareto = ranking.byCount();
        this.currencies = ranking.items().values().stream()
                .flatMap(terms -> terms.costs().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
        this.bySeverity = names(ranking.bySeverity());
        currencies.forEach(currency -> byCost.put(currency, names(ranking.byCost(currency))));
    }

    /** The name of a facet in ids: {@code JourneyStage}. */
    static String id(Facet facet) {
        var id = new StringBuilder();
        for (String part : facet.name().split("_")) {
            id.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return id.toString();
    }

    Figure figure() {
        List<Drawing.Row> rows =
                pareto.bars().stream().limit(DRAWN).map(this::row).toList();
        int others = pareto.bars().size() - rows.size();
        String seen = words.text("pareto.words", written.count(rows.size()));
        return new Figure(
                words.text("facet." + facet + ".heading"),
                others > 0 ? seen + " " + words.text("pareto.others", written.count(others)) : seen,
                new Drawing.Rows(Drawing.Axis.percent().marking(END_OF_A), rows),
                table());
    }

    private Drawing.Row row(Bar bar) {
        Optional<Portion> portion = bar.portion();
        String value = written.count(bar.value().longValueExact()) + " \u00b7 "
                + portion.map(part -> written.percent(part.percent())).orElse("\u2013");
        return new Drawing.Row(
                portion.map(part -> part.abc() + " \u00b7 ").orElse("") + name(bar),
                value,
                OptionalDouble.of(portion.map(Portion::percent).orElse(0.0)),
                OptionalDouble.of(portion.map(Portion::cumulativePercent).orElse(0.0)),
                Optional.empty());
    }

    String name(Bar bar) {
        return facet == Facet.CHANNEL ? words.text("channel." + bar.name()) : bar.name();
    }

    /** The rows come by count; other orders are told beside what they are made of. */
    private Table table() {
        boolean isJudged = upheld.filter(judged -> !judged.items().isEmpty()).isPresent();
        Table.Builder table = Table.of("by" + id(facet), words.text("ranking.caption"))
                .column("name", words.text("facet." + facet), Kind.TEXT)
                .column("count", words.text("column.complaints"), Kind.COUNT)
                .column("percent", words.text("column.percent"), Kind.PERCENT)
                .column("cumulativePercent", words.text("column.cumulative"), Kind.PERCENT)
                .column("class", words.text("column.class"), Kind.TEXT);
        if (isJudged) {
            table.column("upheld", words.text("column.upheld"), Kind.COUNT);
        }
        if (isGraded()) {
            table.column("severityWeight", words.text("column.weight"), Kind.COUNT);
            table.column("severityRank", words.text("column.weightRank"), Kind.COUNT);
        }
        currencies.forEach(currency -> {
            String code = currency.getCurrencyCode();
            table.column("cost" + code, words.text("column.cost", code), Kind.NUMBER);
            table.column("costRank" + code, words.text("column.costRank", code), Kind.COUNT);
        });
        pareto.bars().forEach(bar -> table.row(values(bar, isJudged)));
        return table.build();
    }

    private boolean isGraded() {
        return ranking.items().values().stream().anyMatch(terms -> terms.graded() > 0);
    }

    private Object[] values(Bar bar, boolean isJudged) {
        Terms terms = Objects.requireNonNull(ranking.items().get(bar.name()));
        var values = new ArrayList<Object>(List.of(
                name(bar),
                terms.count(),
                bar.portion().map(Portion::percent),
                bar.portion().map(Portion::cumulativePercent),
                bar.portion().map(portion -> portion.abc().name())));
        if (isJudged) {
            values.add(upheld.map(Ranking::items)
                    .flatMap(items -> Optional.ofNullable(items.get(bar.name())))
                    .map(Terms::count)
                    .orElse(0L));
        }
        if (isGraded()) {
            addRanked(values, terms.graded() > 0 ? Optional.of(terms.weight()) : Optional.empty(), bar, bySeverity);
        }
        currencies.forEach(currency -> addRanked(
                values,
                Optional.ofNullable(terms.costs().get(currency)),
                bar,
                byCost.getOrDefault(currency, List.of())));
        return values.toArray();
    }

    /** What has no value has no rank either. */
    private static void addRanked(List<Object> values, Optional<?> value, Bar bar, List<String> order) {
        values.add(value);
        values.add(value.map(present -> 1L + order.indexOf(bar.name())));
    }

    private static List<String> names(Pareto order) {
        return order.bars().stream().map(Bar::name).toList();
    }
}
