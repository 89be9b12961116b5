package org.qms4j.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.qms4j.spi.failure.StoreException;

/**
 * Holds a directory for one store object. H2 itself keeps other processes out; within this one it would let a second
 * object in, whose writers do not take turns with ours.
 */
final class DirectoryLock {
    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock on(Path directory) {
        try {
            var lock = new DirectoryLock(
                    directory,
                    FileChannel.open(
                            directory.resolve("qms.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            lock.acquire();
            return lock;
        } catch (IOException unwritable) {
            throw new StoreException.StoreUnavailable("the directory " + directory + " cannot be locked", unwritable);
        }
    }

    Path path() {
        return directory;
    }

    void release() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // the lock ends with the channel, and the channel with the process
        }
    }

    private void acquire() throws IOException {
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            held = false;
        }
        if (!held) {
            release();
            throw new StoreException.StoreUnavailable("a store is open on the directory " + directory, null);
        }
    }
}
