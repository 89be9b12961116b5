package org.qms4j.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.shape.Shape;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** Reads the journal of one record from its first entry to its state and notes what does not fit. */
final class Verifier {
    private final OrganizationId organization;
    private final RecordKey record;
    private final Shape<Entry> shape;
    private final List<Finding> findings = new ArrayList<>();
    private long number;
    private long read;
    private @Nullable JournalEntry last;
    private @Nullable Entry lastContent;
    private boolean isBlind;

    Verifier(OrganizationId organization, RecordKey record, Shape<Entry> shape) {
        this.organization = organization;
        this.record = record;
        this.shape = shape;
    }

    void row(Audit.EntryRow row) {
        row.content().ifPresentOrElse(this::entry, () -> unreadable(row.number().orElse(number + 1)));
    }

    /** What comes next cannot be compared with it. */
    private void unreadable(long at) {
        if (at > number + 1) {
            find(number + 1, Problem.ENTRY_MISSING);
        }
        find(at, Problem.ENTRY_ALTERED);
        if (at > number) {
            number = at;
            last = null;
            lastContent = null;
            isBlind = true;
        }
    }

    private void entry(JournalEntry entry) {
        read++;
        long at = entry.revision().number();
        @Nullable Entry content = entry.isIntact() ? content(entry) : null;
        if (at <= number || (content != null && !isOfThisRecord(content, entry))) {
            find(at, Problem.ENTRY_MISPLACED);
            return;
        }
        boolean follows = at == number + 1;
        if (!follows) {
            find(number + 1, Problem.ENTRY_MISSING);
        }
        if (content == null) {
            find(at, Problem.ENTRY_ALTERED);
        } else if (!isOfItsCommand(content, entry)) {
            find(at, Problem.ENTRY_MISPLACED);
        } else if (follows && !continues(content)) {
            find(at, Problem.CHAIN_BROKEN);
        } else if (follows && !isBuiltOnLast(content)) {
            find(number, Problem.STATE_ALTERED);
        }
        number = at;
        last = entry;
        lastContent = content;
        isBlind = false;
    }

    /** A state that was altered between two steps shows in the later one, which was taken on it. */
    private boolean isBuiltOnLast(Entry content) {
        return lastContent == null || content.base().equals(Optional.of(lastContent.digest()));
    }

    private boolean continues(Entry content) {
        return isBlind
                || content.previous()
                        .equals(Optional.ofNullable(last)
                                .map(before -> before.revision().chain()));
    }

    private @Nullable Entry content(JournalEntry entry) {
        try {
            return shape.read(entry.content().tree(), Image.EMPTY);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private boolean isOfThisRecord(Entry content, JournalEntry entry) {
        return content.organization().equals(organization)
                && content.record().equals(record)
                && entry.record().equals(record)
                && content.number() == entry.revision().number();
    }

    private static boolean isOfItsCommand(Entry content, JournalEntry entry) {
        return content.command()
                .map(Entry.CommandMark::id)
                .equals(entry.command().map(CommandStamp::id));
    }

    Verification state(Optional<StoredRecord> state, Function<StoredRecord, List<Finding>> audit) {
        boolean attached = isAttached(state.map(StoredRecord::revision));
        if (!attached) {
            find(number, Problem.STATE_DETACHED);
        }
        state.ifPresent(stored -> {
            if (attached
                    && lastContent != null
                    && !lastContent.digest().equals(stored.image().digest())) {
                find(number, Problem.STATE_ALTERED);
            }
            findings.addAll(audit.apply(stored));
        });
        return verification();
    }

    private boolean isAttached(Optional<Revision> state) {
        return isBlind
                ? state.filter(revision -> revision.number() >= number).isPresent()
                : state.equals(Optional.ofNullable(last).map(JournalEntry::revision));
    }

    /** The store cannot read the state. */
    Verification unreadableState() {
        find(number, Problem.STATE_ALTERED);
        return verification();
    }

    private Verification verification() {
        return new Verification(record, read, findings.stream().distinct().toList());
    }

    private void find(long at, Problem problem) {
        findings.add(new Finding(at, problem, ""));
    }
}
