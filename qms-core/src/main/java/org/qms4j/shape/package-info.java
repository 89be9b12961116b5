/**
 * How a type is written to an image and read back. A {@link org.qms4j.shape.Shape} is derived once from the type's own
 * declaration, by plain reflection inside this module: no annotation, no mapping to keep in step. Not exported.
 *
 * <p>The rules, which golden files pin:
 *
 * <ol>
 *   <li>A stored component is never null; absence is {@code Optional}, an empty {@code List} or an empty {@code Map}.
 *   <li>Absent and empty are left out when writing and filled in when reading, so a new optional field changes no old
 *       digest and needs no upcaster.
 *   <li>A field that is not known is refused, never dropped: an older program would erase a newer one's data.
 *   <li>A record whose only component is called {@code value} is written as that value (ids, for one).
 *   <li>A case of a sealed type carries its simple name as member {@code is}.
 *   <li>Only whole numbers are JSON numbers; decimals are strings that keep their scale.
 *   <li>{@code Optional} stands only as a field; sets, arrays, maps with other keys than text and enums, and open types
 *       are refused when the shape is derived.
 *   <li>The attributes of an Immutables type are the methods for which its builder has a method of the same name that
 *       takes the same type; the seal is no part of the image.
 *   <li>A guarded value leaves only its commitment in the image.
 * </ol>
 */
@NullMarked
package org.qms4j.shape;

import org.jspecify.annotations.NullMarked;
