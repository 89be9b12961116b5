package org.qms4j.spi.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/** Stores that are right as long as one node and one well-behaved thread use them. */
enum SabotagedNode implements Sabotage {
    SEES_WHAT_IT_SAW_BEFORE("CON01", PlainStore::new, data -> new SecondNode(data) {
        private final Map<RecordKey, Optional<StoredRecord>> seen = new HashMap<>();

        @Override
        public Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
            return seen.computeIfAbsent(record, key -> super.find(organization, key));
        }
    }),
    TAKES_TURNS_WITHIN_A_NODE_ONLY("CON02", Hasty::new, SecondNode::new),
    KNOWS_THE_COMMANDS_OF_ITS_OWN_NODE_ONLY("CON03", PlainStore::new, data -> new SecondNode(data) {
        @Override
        public Receipt commit(Changeset changeset) {
            Receipt receipt = super.commit(changeset);
            return new Receipt(false, receipt.entries());
        }
    }),
    CLOSES_THE_OTHERS_TOO("CON04", PlainStore::new, data -> new SecondNode(data) {
        @Override
        public void close() {
            data().close();
        }
    }),
    ACKNOWLEDGES_WHAT_IT_LOST_TO_ANOTHER("CON05", Hasty::new, SecondNode::new),
    SWALLOWS_THE_INTERRUPT(
            "CON06",
            () -> new PlainStore() {
                @Override
                public synchronized Receipt commit(Changeset changeset) {
                    if (Thread.interrupted()) {
                        Pause.aMoment();
                    }
                    return super.commit(changeset);
                }
            },
            SecondNode::new),
    FAILS_THE_INTERRUPTED_AFTER_WRITING(
            "CON06",
            () -> new PlainStore() {
                @Override
                public synchronized Receipt commit(Changeset changeset) {
                    Receipt receipt = super.commit(changeset);
                    if (Thread.currentThread().isInterrupted()) {
                        throw new StoreException.TransientFailure("interrupted", null);
                    }
                    return receipt;
                }
            },
            SecondNode::new),
    TAKES_A_WILDCARD_FOR_ANY_NAME(
            "ERR03",
            () -> new PlainStore() {
                @Override
                boolean isAbout(History.Subject subject, JournalEntry entry) {
                    return subject instanceof History.OfCommand of
                                    && of.command().equals("%")
                            || super.isAbout(subject, entry);
                }
            },
            SecondNode::new),
    REFUSES_THE_HISTORY_OF_WHAT_IS_ABSENT(
            "EVT13",
            () -> new PlainStore() {
                @Override
                List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
                    if (super.entries(organization, subject).isEmpty()) {
                        throw new StoreException.InvalidRequest("no such record");
                    }
                    return super.entries(organization, subject);
                }
            },
            SecondNode::new),
    FORGETS_THE_FIRST_STEPS(
            "VER12",
            () -> new PlainStore() {
                @Override
                List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
                    var all = super.entries(organization, subject);
                    return all.subList(Math.max(0, all.size() - 5), all.size());
                }
            },
            SecondNode::new);

    private final String clause;
    private final Supplier<Store> first;
    private final UnaryOperator<Store> second;

    SabotagedNode(String clause, Supplier<Store> first, UnaryOperator<Store> second) {
        this.clause = clause;
        this.first = first;
        this.second = second;
    }

    /** Looks first and writes later, and others come in between. */
    private static final class Hasty extends PlainStore {
        @Override
        public Receipt commit(Changeset changeset) {
            synchronized (this) {
                check(changeset);
            }
            Pause.aMoment();
            synchronized (this) {
                return write(changeset);
            }
        }
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return first.get();
    }

    @Override
    public Optional<Store> openSecond(Store data) {
        return Optional.of(second.apply(data));
    }
}
