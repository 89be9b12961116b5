package org.qms4j.reports;

import java.util.Optional;
import org.qms4j.reports.Table.Kind;

/** What the data of a report do not say, and how often. */
final class Gaps {
    private final Words words;
    private final Table.Builder table;

    Gaps(Words words) {
        this.words = words;
        this.table = Table.of("gaps", words.text("gaps.caption"))
                .column("about", words.text("gaps.about"), Kind.TEXT)
                .column("count", words.text("gaps.count"), Kind.COUNT)
                .column("of", words.text("column.of"), Kind.COUNT)
                .column("share", words.text("column.share"), Kind.SHARE);
    }

    /** Where nothing is missing there is no gap. */
    Gaps add(String key, long count, long of) {
        return count > 0 ? row(key, count, of) : this;
    }

    Gaps row(String key, long count, long of) {
        table.row(words.text(key), count, of, of == 0 ? Optional.empty() : (double) count / of);
        return this;
    }

    Table table() {
        return table.build();
    }
}
