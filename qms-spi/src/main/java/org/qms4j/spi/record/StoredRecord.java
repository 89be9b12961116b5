package org.qms4j.spi.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qms4j.spi.image.Image;

/**
 * A record as a store keeps it. Nothing in it is interpreted by the store except the key, the revision and the
 * attributes.
 *
 * @param key its type and id
 * @param revision which state this is
 * @param schema the version of the image's form, from 1
 * @param image what the record says, without personal values: in their place stand salted commitments
 * @param personal the personal values and their salts by place; the only part that may be taken away later
 * @param attributes the values by which it is found, text of up to {@value Attribute#LONGEST_VALUE} characters without
 *     NUL; an absent value has no entry
 */
public record StoredRecord(
        RecordKey key, Revision revision, int schema, Image image, Image personal, Map<Attribute, String> attributes) {
    /** {@inheritDoc} */
    public StoredRecord {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach(StoredRecord::check);
    }

    private static void check(Attribute attribute, String value) {
        if (value.length() > Attribute.LONGEST_VALUE) {
            throw new IllegalArgumentException(attribute.name() + ": longer than " + Attribute.LONGEST_VALUE);
        }
        Keys.checkText(attribute.name(), value);
    }

    @Override
    public String toString() {
        return "StoredRecord[" + key + ", " + revision.number() + "]";
    }
}
