package org.qms4j.spi.record;

/**
 * Names a record within its organization. Ids of different types may be equal.
 *
 * @param type the type of record, such as {@code complaint}; 1 to 64 characters
 * @param id the id within the type; 1 to 64 characters, compared exactly
 */
public record RecordKey(String type, String id) implements Comparable<RecordKey> {
    /** {@inheritDoc} */
    public RecordKey {
        Keys.check("type", type);
        Keys.check("id", id);
    }

    /**
     * Returns the key as one text, for finding records by it.
     *
     * @return type and id, separated by a colon; the types of the library hold none
     */
    public String text() {
        return type + ":" + id;
    }

    @Override
    public int compareTo(RecordKey other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }
}
