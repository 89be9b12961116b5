package org.qms4j.formats;

import java.util.List;
import java.util.stream.Collectors;

/** Files cannot be imported: everything that is wrong with them, and nothing was stored. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    ImportException(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    /**
     * Returns what is wrong.
     *
     * @return in the order of the files
     */
    public List<Flaw> flaws() {
        return flaws;
    }
}
