package org.qms4j.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The rows of all sheets, and everything that was found to be wrong with them. */
final class Sheets {
    private final Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);
    private final List<Flaw> flaws = new ArrayList<>();

    List<Row> rows(Sheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    List<Flaw> flaws() {
        return flaws;
    }

    void flaw(String place, String field, String problem) {
        flaws.add(new Flaw(place, field, problem));
    }

    /** Takes a row in; what it has too much or too little is noted. */
    void add(Sheet sheet, String place, Map<String, String> values) {
        var row = new Row(place, values, flaws);
        var unknown = new HashSet<>(values.keySet());
        sheet.columns().forEach(unknown::remove);
        unknown.stream().sorted().forEach(name -> row.flaw(name, "is not known here"));
        sheet.required().stream()
                .filter(name -> row.text(name).isEmpty())
                .forEach(name -> row.flaw(name, "is missing"));
        rows.computeIfAbsent(sheet, key -> new ArrayList<>()).add(row);
    }
}
