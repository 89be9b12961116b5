package org.qms4j.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be imported, with the names of its columns. Values are text; names of kinds are written as the library
 * writes them, in any case; several ids in one field are separated by semicolons.
 */
public enum Sheet {
    /** Interested parties: {@code type} as {@code PartyType}, influence and interest from 1 to 5. */
    PARTIES("id type name method influence interest", "relevance"),
    /**
     * What they need: priority from 1 to 5; {@code takenUp} is {@code yes} or {@code no}, with its reason, or empty.
     */
    NEEDS("party id statement", "expression horizon priority takenUp reason"),
    /** Processes, as drafts: {@code category} as {@code Category}. */
    PROCESSES("id name category", "purpose owner"),
    /**
     * Inputs and outputs: {@code direction} is {@code in} or {@code out}; a limit of one characteristic may follow,
     * with its unit; {@code required} of an input is {@code yes} unless it says {@code no}.
     */
    PORTS("process direction id name kind", "required characteristic least greatest unit"),
    /** What flows from an output to an input: {@code type} is {@code NORMAL} if empty. */
    FLOWS("from output to input", "type"),
    /**
     * What comes from or goes to an interested party: {@code content} of an input is {@code OTHER} if empty, and is
     * empty for an output.
     */
    OUTSIDE("process direction port party", "content"),
    /** Requirements: {@code needs} as {@code party/need}. */
    REQUIREMENTS("id source statement", "needs processes owner function instrument jurisdiction");

    private final String required;
    private final String optional;

    Sheet(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    /**
     * Returns how the sheet is called in a JSON document.
     *
     * @return its name in small letters
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the columns that must be there and filled.
     *
     * @return their names
     */
    public List<String> required() {
        return List.of(required.split(" "));
    }

    /**
     * Returns all columns.
     *
     * @return their names, the required ones first
     */
    public List<String> columns() {
        return List.of((required + " " + optional).split(" "));
    }

    static Optional<Sheet> of(String key) {
        return Stream.of(values()).filter(sheet -> sheet.key().equals(key)).findFirst();
    }
}
