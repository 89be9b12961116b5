package org.qms4j.spi.record;

/**
 * The id that a caller gave to a command so that it can be repeated safely.
 *
 * @param id the caller's id, unique within the organization; 1 to 64 characters
 * @param salt what the command's fingerprint in the journal entry was salted with. Stored beside the entry, outside its
 *     hash, so that it can be taken away together with personal values; empty when it has been
 */
public record CommandStamp(String id, String salt) {
    /** {@inheritDoc} */
    public CommandStamp {
        Keys.check("command", id);
    }

    @Override
    public String toString() {
        return "CommandStamp[" + id + "]";
    }
}
