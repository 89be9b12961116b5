package org.qms4j.lifecycle;

import org.qms4j.spi.record.RecordKey;

/**
 * Names a record: its id, or the record itself. A step takes either. With the record in hand no read is needed, and the
 * step is refused with a conflict if somebody else changed it meanwhile; with the id the record is read and, after a
 * conflict, read and judged again.
 *
 * @param <A> the type of record
 */
@SuppressWarnings("unused")
public interface Ref<A> {
    /**
     * Returns the record's key.
     *
     * @return type and id
     */
    RecordKey key();
}
