package org.qms4j.formats;

/**
 * Something that is wrong with a file.
 *
 * @param place the line of the file or the element of the document, such as {@code flows.csv, line 3}
 * @param field the column or path; empty if it is about the whole line
 * @param problem what is wrong; never the value itself, which may be personal
 */
public record Flaw(String place, String field, String problem) {
    @Override
    public String toString() {
        return field.isEmpty() ? place + ": " + problem : place + ", " + field + ": " + problem;
    }
}
