package org.qms4j.quickstart.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.reports.Plain;

/**
 * Over how much complaints came: a CSV file with the columns {@code month} (2026-03), {@code product} and
 * {@code units}. One wrong line makes the whole file unusable, since a rate over half of the sales would be believed.
 */
final class ExposureFile {
    private static final List<String> COLUMNS = List.of("month", "product", "units");
    private static final int MOST_DIGITS = 30;

    private ExposureFile() {}

    static Exposures read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RegisterException("There is no exposure file " + Plain.visible(file.toString()) + ".");
        }
        Exposures.Builder exposures = Exposures.builder();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                add(row, exposures);
            }
        } catch (CsvParseException | IOException | UncheckedIOException unreadable) {
            throw new RegisterException(
                    "The exposure file " + Plain.visible(file.toString()) + " cannot be read as CSV.");
        }
        return exposures.build();
    }

    private static void add(NamedCsvRecord row, Exposures.Builder exposures) {
        long line = row.getStartingLineNumber();
        if (!row.getHeader().containsAll(COLUMNS)) {
            throw new RegisterException("The exposure file needs the columns " + String.join(", ", COLUMNS) + ".");
        }
        try {
            exposures.add(row.getField("product"), month(row), units(row));
        } catch (DateTimeException wrong) {
            throw unusable(line, "month: a month such as 2026-03 is needed");
        } catch (NumberFormatException wrong) {
            throw unusable(line, "units: a number is needed");
        } catch (IllegalArgumentException wrong) {
            throw unusable(line, Plain.visible(String.valueOf(wrong.getMessage())));
        }
    }

    private static YearMonth month(NamedCsvRecord row) {
        return YearMonth.parse(row.getField("month"));
    }

    private static BigDecimal units(NamedCsvRecord row) {
        String text = row.getField("units");
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> "0123456789.-".indexOf(c) >= 0)) {
            throw new NumberFormatException("not written out in digits");
        }
        return new BigDecimal(text);
    }

    private static RegisterException unusable(long line, String reason) {
        return new RegisterException("The exposure file is unusable at line " + line + ": " + reason + ".");
    }
}
