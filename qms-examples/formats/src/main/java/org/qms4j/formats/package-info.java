/**
 * Takes over what an organization already has on file: interested parties, needs, processes with their inputs, outputs
 * and flows, and requirements. Each kind is a {@link org.qms4j.formats.Sheet} with named columns, as a CSV file with a
 * header or as an array of objects with the same names in one JSON document. Everything is read first, and all that is
 * wrong is named by line or element and field at once; then it is stored in one changeset or not at all. Start at
 * {@link org.qms4j.formats.MapImport}.
 */
@NullMarked
package org.qms4j.formats;

import org.jspecify.annotations.NullMarked;
