package org.qms4j.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * An H2 file whose process was killed. H2 appends chunks to a chain that starts at the file's header. When it puts a
 * chunk elsewhere than the one before had announced, it writes the header anew, but still with the chunk before, and so
 * the chain breaks off there for some twenty commits (seen in 2.5.252). H2 opens such a file without them. Here the
 * whole file is searched for them first.
 */
final class KilledFile {
    private KilledFile() {}

    /** Makes H2 find all that was committed. A file that was closed, or does not exist, is left alone. */
    static void recover(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        long found;
        try (MVStore store = in(file).readOnly().open()) {
            if (store.getStoreHeader().containsKey("clean")) {
                return;
            }
            found = store.getCurrentVersion();
        }
        if (newest(in(file).readOnly()) > found) {
            newest(in(file));
        }
    }

    /** Closing it is what writes a header that leads to the newest chunk, if it is not read only. */
    private static long newest(MVStore.Builder file) {
        try (MVStore store = file.recoveryMode().open()) {
            return store.getCurrentVersion();
        }
    }

    private static MVStore.Builder in(Path file) {
        return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled();
    }
}
