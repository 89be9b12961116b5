package org.qms4j.reports;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a report as CSV after RFC 4180, one file for each table. Numbers are written plainly, with a point and without
 * grouping; text that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvWriter {
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private CsvWriter() {}

    /**
     * Writes the tables of a report.
     *
     * @param report the report
     * @return the content of each file by its name without ending, {@code about} first: what report it is, which days
     *     it covers and of which day its data are
     */
    public static Map<String, String> tables(Report report) {
        var files = new LinkedHashMap<String, String>();
        files.put("about", csv(about(report)));
        report.tables().forEach(table -> files.put(table.id(), csv(table)));
        return files;
    }

    private static Table about(Report report) {
        return Table.of("about", report.title())
                .column("report", "report", Table.Kind.CODE)
                .column("title", "title", Table.Kind.TEXT)
                .column("from", "from", Table.Kind.DAY)
                .column("to", "to", Table.Kind.DAY)
                .column("asOf", "asOf", Table.Kind.DAY)
                .row(
                        report.id(),
                        report.title(),
                        report.period().map(Report.Period::first),
                        report.period().map(Report.Period::last),
                        report.asOf())
                .build();
    }

    private static String csv(Table table) {
        var text = new StringWriter();
        try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(table.columns().stream().map(Table.Column::key).toList());
            for (List<Optional<Object>> row : table.rows()) {
                csv.writeRecord(row.stream()
                        .map(value -> value.map(CsvWriter::cell).orElse(""))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return value instanceof String text ? harmless(Plain.visible(text)) : Numbers.plain(value);
    }

    /** White space in front does not keep a spreadsheet from looking at what comes behind it. */
    private static String harmless(String text) {
        return text.codePoints()
                        .dropWhile(point -> Character.isWhitespace(point) || Character.isSpaceChar(point))
                        .limit(1)
                        .anyMatch(point -> FORMULA.indexOf(point) >= 0)
                ? "'" + text
                : text;
    }
}
