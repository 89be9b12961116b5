/**
 * The stored form of a record: canonical JSON text.
 *
 * <p>An {@link org.qms4j.spi.image.Image} is text in the canonical form of RFC 8785, narrowed to what can be compared
 * byte for byte everywhere: objects, arrays, strings, booleans and whole numbers up to 2^53. There is no null (absent
 * is left out) and no fraction (decimals are strings). An adapter stores {@link org.qms4j.spi.image.Image#json()}
 * verbatim and gives it back verbatim; a document database may take {@link org.qms4j.spi.image.Image#tree()} instead
 * and build the image again with {@link org.qms4j.spi.image.Image#of(java.util.Map)}: text and digest come out the
 * same.
 */
@NullMarked
package org.qms4j.spi.image;

import org.jspecify.annotations.NullMarked;
