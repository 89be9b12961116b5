package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.complaintanalysis.Basis;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.complaintanalysis.Ranking.Terms;
import org.qms4j.reports.Table.Column;

/** Ranks by severity and by cost stand beside the rank by count, each with what it is made of. */
class RankedBesideTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static Table table(Map<String, Terms> items, Optional<Ranking> upheld) {
        var ranking = new Ranking(Facet.PRODUCT, Basis.PERCEPTION, items, 0, 0);
        return new RankingPages(Facet.PRODUCT, ranking, upheld, Words.in(Locale.ENGLISH), new Written(Locale.ENGLISH))
                .figure()
                .table();
    }

    /** Forty mild cases weigh less than twelve severe ones: 40 x 1 = 40, 12 x 5 = 60 (AT-14). */
    @Test
    void few_and_severe_comes_first_by_severity_and_second_by_count() {
        var mild = new Terms(40, 40, 40, Map.of(EUR, new BigDecimal("10.00")));
        var severe = new Terms(12, 12, 60, Map.of());
        var upheld = new Ranking(Facet.PRODUCT, Basis.VALIDITY, Map.of("B", severe), 0, 0);
        Table table = table(Map.of("A", mild, "B", severe), Optional.of(upheld));
        assertThat(table.columns())
                .extracting(Column::key)
                .containsExactly(
                        "name",
                        "count",
                        "percent",
                        "cumulativePercent",
                        "class",
                        "upheld",
                        "severityWeight",
                        "severityRank",
                        "costEUR",
                        "costRankEUR");
        assertThat(table.rows().stream()
                        .map(row -> List.of(row.get(0), row.get(1), row.get(5), row.get(6), row.get(7))))
                .containsExactly(
                        List.of(Optional.of("A"), Optional.of(40L), Optional.of(0L), Optional.of(40L), Optional.of(2L)),
                        List.of(
                                Optional.of("B"),
                                Optional.of(12L),
                                Optional.of(12L),
                                Optional.of(60L),
                                Optional.of(1L)));
        assertThat(table.rows().get(0).subList(8, 10))
                .containsExactly(Optional.of(new BigDecimal("10.00")), Optional.of(1L));
        assertThat(table.rows().get(1).subList(8, 10))
                .as("what has cost nothing has no rank by cost")
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void what_nobody_has_graded_judged_or_paid_for_has_no_such_columns() {
        Table table = table(Map.of("A", new Terms(3, 0, 0, Map.of())), Optional.empty());
        assertThat(table.columns()).extracting(Column::key).endsWith("class").hasSize(5);
    }
}
