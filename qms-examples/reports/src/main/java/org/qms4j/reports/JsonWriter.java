package org.qms4j.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes a report as JSON. Names of members do not change with the language; numbers are not rounded, shares go from 0
 * to 1 and percents from 0 to 100, days are in ISO form, and what is not known is null.
 */
public final class JsonWriter {
    /** The same on every machine. */
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private JsonWriter() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return one JSON object with {@code report}, {@code title}, {@code language}, {@code period}, {@code asOf},
     *     {@code answers}, {@code gaps} and {@code sections}, each section with its {@code sentences} and
     *     {@code tables}
     */
    public static String write(Report report) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES));
            json.setHighestNonEscapedChar(0x7e);
            json.writeStartObject();
            json.writeStringField("report", report.id());
            json.writeStringField("title", report.title());
            json.writeStringField("language", report.language().toLanguageTag());
            period(json, report.period());
            json.writeStringField("asOf", report.asOf().toString());
            texts(json, "answers", report.answers());
            json.writeFieldName("gaps");
            table(json, report.gaps());
            json.writeArrayFieldStart("sections");
            for (Report.Section section : report.sections()) {
                section(json, section);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private static void period(JsonGenerator json, Optional<Report.Period> period) throws IOException {
        if (period.isEmpty()) {
            json.writeNullField("period");
            return;
        }
        json.writeObjectFieldStart("period");
        json.writeStringField("from", period.get().first().toString());
        json.writeStringField("to", period.get().last().toString());
        json.writeEndObject();
    }

    private static void section(JsonGenerator json, Report.Section section) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.id());
        json.writeStringField("heading", section.heading());
        texts(
                json,
                "sentences",
                section.blocks().stream()
                        .flatMap(block -> sentences(block).stream())
                        .toList());
        json.writeArrayFieldStart("tables");
        for (Table table : section.blocks().stream().flatMap(Report::tables).toList()) {
            table(json, table);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<String> sentences(Report.Block block) {
        if (block instanceof Report.Sentence sentence) {
            return List.of(sentence.text());
        }
        if (block instanceof Report.Listing listing) {
            return listing.items();
        }
        return block instanceof Report.Figure figure ? List.of(figure.words()) : List.of();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void table(JsonGenerator json, Table table) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", table.id());
        json.writeStringField("caption", table.caption());
        json.writeArrayFieldStart("rows");
        for (List<Optional<Object>> row : table.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
                json.writeFieldName(table.columns().get(i).key());
                value(json, table.columns().get(i).kind(), row.get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Table.Kind kind, Optional<Object> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNull();
        } else if (kind.isNumber()) {
            json.writeNumber(Numbers.plain(value.get()));
        } else {
            json.writeString(value.get().toString());
        }
    }
}
