package org.qms4j.formats;

import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qms4j.Session;
import org.qms4j.rule.RefusedException;

/**
 * Imports a process map with the parties, needs and requirements around it. What is imported are drafts: nothing is
 * confirmed, approved or accepted by a file.
 *
 * <pre>{@code
 * new MapImport()
 *         .csv(Sheet.PROCESSES, "processes.csv", Files.newBufferedReader(processes))
 *         .csv(Sheet.FLOWS, "flows.csv", Files.newBufferedReader(flows))
 *         .into(session);
 * }</pre>
 */
public final class MapImport {
    private static final int MOST_FLAWS = 200;

    private final Sheets sheets = new Sheets();

    /** Begins with nothing to import. */
    public MapImport() {}

    /**
     * Reads a sheet from a CSV file with commas, quotes and a header (RFC 4180); the columns may be in any order.
     *
     * @param sheet what is in the file
     * @param file how the file is called where something is wrong with it
     * @param text its content; closed afterwards
     * @return this import
     * @throws java.io.UncheckedIOException if the content cannot be read
     */
    public MapImport csv(Sheet sheet, String file, Reader text) {
        new CsvSheet(sheet, file, sheets).read(text);
        return this;
    }

    /**
     * Reads sheets from a JSON document: an object that holds, for each sheet by its {@link Sheet#key}, an array of
     * objects whose names are the columns; several ids may be an array of texts.
     *
     * @param text its content; closed afterwards
     * @return this import
     * @throws java.io.UncheckedIOException if the content cannot be read
     */
    public MapImport json(Reader text) {
        new JsonSheets(sheets).read(text);
        return this;
    }

    /**
     * Stores everything that was read, in one changeset.
     *
     * @param session whose actor may draft processes, identify parties and capture requirements
     * @return how many rows of each sheet were taken in
     * @throws ImportException if anything is wrong with the files or refused by a rule: then nothing is stored, and
     *     everything that was found is named, up to 200
     */
    public Map<Sheet, Integer> into(Session session) {
        List<Change> changes = new Rows(sheets).changes();
        refuse(sheets.flaws());
        try {
            session.atomically(unit -> store(unit, changes));
        } catch (RefusedException somebodyWasFaster) {
            refuse(flaws("everything", somebodyWasFaster));
        }
        var counts = new EnumMap<Sheet, Integer>(Sheet.class);
        for (Sheet sheet : Sheet.values()) {
            counts.put(sheet, sheets.rows(sheet).size());
        }
        return counts;
    }

    private static int store(Session unit, List<Change> changes) {
        var refused = new ArrayList<Flaw>();
        for (Change change : changes) {
            apply(unit, change, refused);
        }
        refuse(refused);
        return changes.size();
    }

    private static List<Flaw> flaws(String place, RefusedException refusal) {
        return refusal.violations().stream()
                .map(violation -> new Flaw(place, "", violation.message(Locale.ENGLISH)))
                .toList();
    }

    private static void apply(Session unit, Change change, List<Flaw> refused) {
        if (change.isThere().test(unit)) {
            refused.add(new Flaw(change.place(), "id", "is there already"));
            return;
        }
        try {
            change.step().accept(unit);
        } catch (RefusedException refusal) {
            refused.addAll(flaws(change.place(), refusal));
        }
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new ImportException(flaws.stream().limit(MOST_FLAWS).toList());
        }
    }
}
