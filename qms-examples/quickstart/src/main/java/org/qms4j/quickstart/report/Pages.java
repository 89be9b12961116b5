package org.qms4j.quickstart.report;

import java.io.IOException;
import java.util.Map;
import org.qms4j.reports.CsvWriter;
import org.qms4j.reports.HtmlWriter;
import org.qms4j.reports.JsonWriter;
import org.qms4j.reports.Report;

/** Writes a report in every form there is. */
public final class Pages {
    private Pages() {}

    /**
     * Writes a report as {@code NAME.html} and {@code NAME.json}, and each of its tables into {@code NAME-tables}.
     *
     * @param output where to
     * @param name how its files are called
     * @param report the report
     * @throws IOException if a file cannot be written
     */
    public static void write(Output output, String name, Report report) throws IOException {
        output.write(name + ".html", HtmlWriter.write(report));
        output.write(name + ".json", JsonWriter.write(report));
        tables(Output.in(output.path(name + "-tables")), report);
    }

    /** Each table as CSV. */
    static void tables(Output output, Report report) throws IOException {
        for (Map.Entry<String, String> table : CsvWriter.tables(report).entrySet()) {
            output.write(table.getKey() + ".csv", table.getValue());
        }
    }
}
