package org.qms4j.quickstart.register;

import java.util.List;

/**
 * A row with the right number of fields. Nothing is known yet about what is in them.
 *
 * @param line the line where it starts
 * @param fields its fields in the order of the header
 * @param sha256 the digest of its bytes without the line end at its end
 */
record RawRow(long line, List<String> fields, String sha256) implements Entry {}
