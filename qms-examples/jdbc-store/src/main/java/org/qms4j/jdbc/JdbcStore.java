package org.qms4j.jdbc;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Store;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

/**
 * A store in a relational database. One object serves one database for the life of the program and any number of
 * threads. It starts no thread and keeps nothing in memory.
 *
 * <p>Writers of one object take turns; readers wait for nobody. Every call takes one connection and gives it back with
 * the auto-commit setting it had; isolation is not touched. A host that must not block under an open connection of its
 * own calls {@link #commit} before it takes one.
 *
 * <p>Messages of exceptions never hold what a record says; their causes, which come from the database, may.
 */
public final class JdbcStore implements Store {
    static final Set<StoreInfo.Level> LEVELS = Set.of(StoreInfo.Level.values());

    private final Database database;
    private final StoreInfo info;
    private final JdbcOutbox outbox;
    private final Audit audit;

    private JdbcStore(Database database, StoreInfo info) {
        this(database, info, new JdbcOutbox(database));
    }

    private JdbcStore(Database database, StoreInfo info, JdbcOutbox outbox) {
        this.database = database;
        this.info = info;
        this.outbox = outbox;
        this.audit = new JdbcAudit(database);
    }

    /**
     * Keeps records in the host's database, whose schema is checked and never changed. Use one store object for one
     * database: writers of two objects, or of two processes on an H2 server, do not take turns. They lose no update
     * either, but meet passing failures more often, and a decision that rests on a record's absence is not protected.
     *
     * <p>An H2 file is refused, {@link #h2File} keeps records in one. Add {@code ;TRACE_LEVEL_FILE=0} to the URL of an
     * H2 server, or it writes values into a log.
     *
     * @param dataSource gives connections; closed by the host, after the store
     * @return the store
     * @throws org.qms4j.spi.failure.StoreException.IncompatibleStore if the schema is missing, older or newer, the
     *     database is another product, or it does not compare text exactly; the message says which script to run
     * @throws org.qms4j.spi.failure.StoreException.StoreUnavailable if the database cannot be reached
     */
    public static JdbcStore on(DataSource dataSource) {
        var database = Database.of(new HostConnections(dataSource));
        return new JdbcStore(database, checked(database));
    }

    /**
     * Keeps records in the host's database as part of the transaction that the host has open: a step is stored if the
     * host commits, and leaves nothing if it rolls back. A repeated command or a lost conflict does not harm the host's
     * transaction. Writers of one organization wait for each other until the host's transaction ends, so it should be
     * short.
     *
     * <p>PostgreSQL only. On H2, writers take turns inside the store, and a turn cannot last until the host commits.
     *
     * @param host lends the connection of the open transaction
     * @param dataSource gives connections of their own to who delivers notifications, to the same database
     * @return the store; a commit without an open transaction is refused
     * @throws org.qms4j.spi.failure.StoreException.IncompatibleStore as {@link #on}, on H2, and if the data source
     *     gives only one connection at a time
     */
    public static JdbcStore joined(HostTransaction host, DataSource dataSource) {
        var own = Database.of(new HostConnections(dataSource));
        StoreInfo info = checked(own);
        if (own.dialect().takesTurns()) {
            throw new StoreException.IncompatibleStore(info.name() + " cannot join the host's transactions: its writers"
                    + " take turns inside the store, and a turn would have to last until the host commits. Use"
                    + " PostgreSQL, or JdbcStore.on with transactions of its own");
        }
        own.refuseUnlessTwo();
        var joined = new Database(new JoinedConnections(host), own.dialect());
        return new JdbcStore(joined, new StoreInfo(info.name(), Durability.JOINED, LEVELS), new JdbcOutbox(own));
    }

    private static StoreInfo checked(Database database) {
        return database.read(connection -> {
            new Schema(database.dialect()).check(connection);
            Privileges.check(connection, database.dialect());
            return database.dialect().info(connection);
        });
    }

    /**
     * Keeps records in an H2 database of their own in a directory. Directory, file and schema are created if they are
     * missing. A returned commit survives the end of the process, also a sudden one; not every commit is forced to the
     * disk, so a power failure may take the last ones. After a sudden end the file is to be opened by this method
     * first: it finds commits that H2 alone would drop, and reads through the whole file for it.
     *
     * @param directory where the files are; nothing else should be in it
     * @return the store, which keeps the file open until it is closed
     * @throws org.qms4j.spi.failure.StoreException.StoreUnavailable if the directory cannot be written, the file is
     *     open in this or another process, or H2 is not on the class path
     * @throws org.qms4j.spi.failure.StoreException.IncompatibleStore if it was written by a newer version
     * @throws org.qms4j.spi.failure.StoreException.InvalidRequest if the path holds a semicolon
     */
    public static JdbcStore h2File(Path directory) {
        return embedded(EmbeddedH2.file(directory));
    }

    /**
     * Keeps records in an H2 database in memory, which is gone when the store is closed.
     *
     * @param name tells it from others in this process: letters, digits, hyphen and underscore
     * @return the store
     * @throws org.qms4j.spi.failure.StoreException.StoreUnavailable if a database of that name is open in this process,
     *     or H2 is not on the class path
     * @throws org.qms4j.spi.failure.StoreException.InvalidRequest if the name holds another character
     */
    public static JdbcStore h2Memory(String name) {
        return embedded(EmbeddedH2.memory(name));
    }

    private static JdbcStore embedded(EmbeddedH2 h2) {
        var database = new Database(h2, new H2Dialect());
        try {
            return new JdbcStore(database, database.read(h2::prepare));
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    @Override
    public StoreInfo info() {
        return info;
    }

    @Override
    public Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
        return database.read(connection -> new RecordTable(connection, organization).find(record));
    }

    @Override
    public Page<StoredRecord> query(OrganizationId organization, Query query) {
        database.refuseIfClosed();
        Optional<Query.Place> start = query.start(organization);
        if (query.criteria().stream().anyMatch(JdbcStore::isNeverMet)) {
            return new Page<>(List.of(), Optional.empty());
        }
        var statement = new QueryStatement(organization, query, start);
        return database.read(statement::run);
    }

    @Override
    public List<Tally.Group> tally(OrganizationId organization, Tally tally) {
        database.refuseIfClosed();
        if (tally.criteria().stream().anyMatch(JdbcStore::isNeverMet)) {
            return List.of();
        }
        var statement = new TallyStatement(organization, tally, database.dialect());
        return database.read(statement::run);
    }

    @Override
    public Page<JournalEntry> history(OrganizationId organization, History history) {
        database.refuseIfClosed();
        var statement = new HistoryStatement(organization, history);
        return database.read(statement::run);
    }

    /**
     * {@inheritDoc}
     *
     * <p>If the thread is interrupted while it waits for its turn, nothing is written, the thread stays interrupted and
     * the failure is a {@link org.qms4j.spi.failure.StoreException.TransientFailure}.
     */
    @Override
    public Receipt commit(Changeset changeset) {
        return database.write(transaction -> new Commit(transaction, changeset, database.dialect()).run());
    }

    @Override
    public Optional<Outbox> outbox() {
        return Optional.of(outbox);
    }

    @Override
    public Optional<Audit> audit() {
        return Optional.of(audit);
    }

    /** Waits for a running commit, then closes what the store opened itself; a host's data source stays open. */
    @Override
    public void close() {
        database.close();
        outbox.close();
    }

    private static boolean isNeverMet(Criterion criterion) {
        return criterion.values().isEmpty();
    }
}
