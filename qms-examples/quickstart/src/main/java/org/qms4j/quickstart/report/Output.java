package org.qms4j.quickstart.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A directory of files that are there whole or not at all. */
public final class Output {
    private final Path directory;

    private Output(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens a directory and tries whether it can be written, before there is something to lose.
     *
     * @param directory the directory; made if missing
     * @return the output
     * @throws IOException if it cannot be made or written
     */
    public static Output in(Path directory) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new FileAlreadyExistsException(directory.toString(), null, "this is not a directory");
        }
        Files.createDirectories(directory);
        Files.delete(Files.createTempFile(directory, ".quickstart", ".tmp"));
        return new Output(directory);
    }

    /**
     * Returns the place of a file.
     *
     * @param name its name
     * @return its path
     */
    public Path path(String name) {
        return directory.resolve(name);
    }

    /**
     * Writes a file, in place of the one that may be there.
     *
     * @param name its name
     * @param content its content
     * @throws IOException if it cannot be written; the one before is still there
     */
    public void write(String name, String content) throws IOException {
        Path next = Files.writeString(path("." + name + ".next"), content);
        try {
            Files.move(next, path(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(next, path(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
