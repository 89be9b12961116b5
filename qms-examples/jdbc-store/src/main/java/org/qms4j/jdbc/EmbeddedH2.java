package org.qms4j.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

/**
 * A database of our own: it lives from the first connection, which is kept aside, to the last. Connections that come
 * back are lent again.
 */
final class EmbeddedH2 implements Connections {
    private static final int MOST_IDLE = 16;
    private static final String NAME = "qms";
    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /**
     * WRITE_DELAY: by default H2 answers a commit half a second before it writes it. MAX_LENGTH_INPLACE_LOB: images
     * stay in their row, which takes a third of the time. TRACE_LEVEL_FILE: H2's log beside the file would hold values.
     */
    private static final String SETTINGS = ";WRITE_DELAY=0;MAX_LENGTH_INPLACE_LOB=1048576;TRACE_LEVEL_FILE=0";

    private final Driver driver;
    private final String url;
    private final @Nullable DirectoryLock directory;
    private final Connection anchor;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private int lent;
    private boolean closed;

    private EmbeddedH2(Driver driver, String url, @Nullable DirectoryLock directory) throws SQLException {
        this.driver = driver;
        this.url = url;
        this.directory = directory;
        if (directory != null) {
            KilledFile.recover(directory.path().resolve(NAME + ".mv.db"));
        }
        this.anchor = open();
    }

    /**
     * The file is opened through H2's async file system: with the usual one, an interrupted thread closes it for all.
     */
    static EmbeddedH2 file(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        if (path.toString().contains(";")) {
            throw new StoreException.InvalidRequest("directory: H2 cannot open a path with a semicolon");
        }
        var driver = driver(ServiceLoader.load(Driver.class, EmbeddedH2.class.getClassLoader()));
        try {
            Files.createDirectories(path);
        } catch (IOException | SecurityException unwritable) {
            throw new StoreException.StoreUnavailable("the directory " + path + " cannot be made", unwritable);
        }
        return open(driver, "jdbc:h2:async:" + path.resolve(NAME), DirectoryLock.on(path));
    }

    static EmbeddedH2 memory(String name) {
        if (!SUFFIX.matcher(name).matches()) {
            throw new StoreException.InvalidRequest("name: letters, digits, hyphen and underscore, at most 64");
        }
        var driver = driver(ServiceLoader.load(Driver.class, EmbeddedH2.class.getClassLoader()));
        return open(driver, "jdbc:h2:mem:" + NAME + "-" + name, null);
    }

    static Driver driver(Iterable<Driver> drivers) {
        for (Driver driver : drivers) {
            if (accepts(driver)) {
                return driver;
            }
        }
        throw new StoreException.StoreUnavailable("H2 is not on the class path: add com.h2database:h2", null);
    }

    /** Brings the schema up to date. One that is there already in memory belongs to another store object. */
    StoreInfo prepare(Connection connection) throws SQLException {
        var dialect = new H2Dialect();
        var schema = new Schema(dialect);
        if (directory == null && schema.version(connection) > 0) {
            throw new StoreException.StoreUnavailable("a store of this name is open in this process", null);
        }
        schema.bringUpToDate(connection);
        return directory == null
                ? dialect.info(connection)
                : new StoreInfo("H2 file", Durability.DURABLE, JdbcStore.LEVELS);
    }

    @Override
    public Connection take() throws SQLException {
        synchronized (this) {
            if (closed) {
                throw new StoreException.StoreClosed();
            }
            lent++;
            @Nullable Connection connection = idle.poll();
            if (connection != null) {
                return connection;
            }
        }
        try {
            return open();
        } catch (SQLException | RuntimeException failure) {
            returned();
            throw failure;
        }
    }

    @Override
    public synchronized void giveBack(Connection connection) {
        if (closed || idle.size() == MOST_IDLE) {
            Connections.closeQuietly(connection);
        } else {
            idle.push(connection);
        }
        returned();
    }

    /** The idle ones go too: if the database closed itself after a failure, the next connection opens it again. */
    @Override
    public synchronized void discard(Connection connection) {
        Connections.closeQuietly(connection);
        closeIdle();
        returned();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeIdle();
        Connections.closeQuietly(anchor);
        release();
    }

    private synchronized void returned() {
        lent--;
        release();
    }

    private void closeIdle() {
        idle.forEach(Connections::closeQuietly);
        idle.clear();
    }

    /** Lets others open the directory, but not while a read is still running. */
    private void release() {
        if (closed && lent == 0 && directory != null) {
            directory.release();
        }
    }

    private Connection open() throws SQLException {
        var user = new Properties();
        user.setProperty("user", "sa");
        user.setProperty("password", "");
        return driver.connect(url + SETTINGS, user);
    }

    private static EmbeddedH2 open(Driver driver, String url, @Nullable DirectoryLock directory) {
        try {
            return new EmbeddedH2(driver, url, directory);
        } catch (SQLException | RuntimeException failure) {
            if (directory != null) {
                directory.release();
            }
            throw new StoreException.StoreUnavailable(
                    "H2 cannot open the database" + SqlFailures.state(failure), failure);
        }
    }

    private static boolean accepts(Driver driver) {
        try {
            return driver.acceptsURL("jdbc:h2:mem:");
        } catch (SQLException odd) {
            return false;
        }
    }
}
