package org.qms4j.jdbc;

import org.qms4j.lifecycle.Staged;
import org.qms4j.spi.record.Revision;

/** A state of a record that a store has acknowledged, as a line of text. */
record Acknowledged(String id, long number, String hash) {
    static Acknowledged of(Staged<?, ?> record) {
        return of(record.key().id(), record.revision());
    }

    static Acknowledged of(String id, Revision revision) {
        return new Acknowledged(id, revision.number(), revision.chain());
    }

    static Acknowledged parse(String line) {
        String[] parts = line.split(" ");
        return new Acknowledged(parts[0], Long.parseLong(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return id + " " + number + " " + hash;
    }
}
