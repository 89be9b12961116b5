package org.qms4j.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Table.Kind;

/** How old what is open is. */
final class Ages {
    private static final int BAND = 30;
    private static final int BANDS = 3;

    private final Words words;
    private final Written written;

    Ages(Words words, Written written) {
        this.words = words;
        this.written = written;
    }

    /** In bands of 30 days, counted from the day on which each began. */
    Figure figure(List<LocalDate> since, LocalDate asOf) {
        var bands = new LinkedHashMap<String, Long>();
        for (int band = 0; band <= BANDS; band++) {
            bands.put(label(band), 0L);
        }
        since.forEach(day -> bands.merge(label(band(ChronoUnit.DAYS.between(day, asOf))), 1L, Long::sum));
        String seen = words.text("ages.open", written.count(since.size()), written.day(asOf));
        return figure(bands, seen, seen, words.text("column.howMany"));
    }

    private static int band(long days) {
        return (int) Math.min(BANDS, Math.max(0, days - 1) / BAND);
    }

    private String label(int band) {
        return band == BANDS
                ? words.text("age.over", BAND * BANDS)
                : words.text("age.between", band == 0 ? 0 : BAND * band + 1, BAND * (band + 1));
    }

    /** In bands of any kind. */
    Figure figure(Map<String, Long> bands, String caption, String seen, String counted) {
        long all = bands.values().stream().mapToLong(Long::longValue).sum();
        Table.Builder table = Table.of("ages", caption)
                .column("age", words.text("column.age"), Kind.TEXT)
                .column("count", counted, Kind.COUNT)
                .column("share", words.text("column.share"), Kind.SHARE);
        var rows = new ArrayList<Drawing.Row>();
        bands.forEach((age, count) -> {
            double share = (double) count / all;
            rows.add(Drawing.Row.bar(
                    age, written.count(count) + " \u00b7 " + written.percent(100 * share), 100 * share));
            table.row(age, count, share);
        });
        return new Figure(
                words.text("open.heading"), seen, new Drawing.Rows(Drawing.Axis.percent(), rows), table.build());
    }
}
