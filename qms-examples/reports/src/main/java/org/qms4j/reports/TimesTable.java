package org.qms4j.reports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qms4j.reports.Table.Kind;
import org.qms4j.statistics.Survival;

/** How long something takes: within how many days half of it is done, and nine tenths. */
final class TimesTable {
    private final Words words;
    private final Table.Builder table;
    private int rows;

    TimesTable(String caption, Words words) {
        this.words = words;
        this.table = Table.of("times", caption)
                .column("what", words.text("column.what"), Kind.TEXT)
                .column("cases", words.text("column.cases"), Kind.COUNT)
                .column("p50", words.text("column.p50"), Kind.NUMBER)
                .column("p90", words.text("column.p90"), Kind.NUMBER)
                .column("method", words.text("column.method"), Kind.TEXT);
    }

    TimesTable add(String key, Survival time) {
        if (time.size() > 0) {
            rows++;
            table.row(
                    words.text(key),
                    (long) time.size(),
                    days(time.percentile(0.5)),
                    days(time.percentile(0.9)),
                    time.method());
        }
        return this;
    }

    private static Optional<BigDecimal> days(OptionalDouble days) {
        return days.isPresent() ? Optional.of(BigDecimal.valueOf(days.getAsDouble())) : Optional.empty();
    }

    Optional<Table> table() {
        return rows == 0 ? Optional.empty() : Optional.of(table.build());
    }
}
