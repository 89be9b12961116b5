package org.qms4j.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads a sheet from CSV: RFC 4180 with commas, and a header in any order. */
final class CsvSheet {
    private final Sheet sheet;
    private final String file;
    private final Sheets sheets;

    CsvSheet(Sheet sheet, String file, Sheets sheets) {
        this.sheet = sheet;
        this.file = file;
        this.sheets = sheets;
    }

    void read(Reader text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                sheets.flaw(file, "", "has no header");
                return;
            }
            List<String> header = header(records.next());
            if (new HashSet<>(header).size() < header.size()) {
                sheets.flaw(file, "", "names a column twice");
                return;
            }
            while (records.hasNext()) {
                row(header, records.next());
            }
        } catch (CsvParseException broken) {
            sheets.flaw(file, "", "is no CSV from some line on");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> header(CsvRecord first) {
        return first.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
    }

    private void row(List<String> header, CsvRecord line) {
        String place = file + ", line " + line.getStartingLineNumber();
        if (line.getFieldCount() != header.size()) {
            sheets.flaw(place, "", "has " + line.getFieldCount() + " fields where the header has " + header.size());
            return;
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), line.getField(i));
        }
        sheets.add(sheet, place, values);
    }
}
