package org.qms4j.quickstart.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Cuts the text of one row into fields, as RFC 4180 has it and no more lenient. */
final class Fields {
    private Fields() {}

    /** The fields of a text that is exactly one well-formed row; empty if its quoting is broken. */
    static Optional<List<String>> of(String text) {
        var quotes = new StrayQuotes();
        var handler = CsvRecordHandler.of(it -> it.fieldModifier(quotes)
                .maxFields(LineReader.LONGEST + 1)
                .maxFieldSize(LineReader.LONGEST + 1)
                .maxRecordSize(LineReader.LONGEST + 1));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .build(handler, text)) {
            List<CsvRecord> records = reader.stream().limit(2).toList();
            return records.size() == 1 && !quotes.found
                    ? Optional.of(records.get(0).getFields())
                    : Optional.empty();
        } catch (CsvParseException broken) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Notes a quote in a field that is not quoted: most readers let it pass, and what is meant is anybody's guess. */
    private static final class StrayQuotes implements FieldModifier {
        private boolean found;

        @Override
        public String modify(long startingLineNumber, int fieldIdx, boolean quoted, String field) {
            found |= !quoted && field.indexOf('"') >= 0;
            return field;
        }
    }
}
