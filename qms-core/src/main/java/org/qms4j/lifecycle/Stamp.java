package org.qms4j.lifecycle;

import java.util.Optional;
import org.qms4j.journal.Entry;
import org.qms4j.privacy.Guarded;
import org.qms4j.privacy.Personal;
import org.qms4j.spi.record.CommandStamp;

/** The id of the command that a unit carries out, and the salt of its fingerprints. */
record Stamp(String id, String salt) {
    static Stamp fresh(String id) {
        return new Stamp(id, Personal.of("").salt());
    }

    CommandStamp stored() {
        return new CommandStamp(id, salt);
    }

    Entry.CommandMark mark(String asked) {
        return new Entry.CommandMark(id, fingerprint(salt, asked));
    }

    /**
     * Tells whether a step was asked the same thing the first time; where the salt is gone, nobody can tell any more,
     * and with one that somebody has altered nothing is the same.
     */
    static boolean matches(Optional<CommandStamp> stamp, Entry entry, String asked) {
        String salt = stamp.map(CommandStamp::salt).orElse("");
        return salt.isEmpty()
                || entry.command().filter(mark -> isOf(mark, salt, asked)).isPresent();
    }

    private static boolean isOf(Entry.CommandMark mark, String salt, String asked) {
        try {
            return mark.fingerprint().equals(fingerprint(salt, asked));
        } catch (IllegalArgumentException noSalt) {
            return false;
        }
    }

    private static String fingerprint(String salt, String asked) {
        return Guarded.commitment(salt, "command", asked);
    }
}
