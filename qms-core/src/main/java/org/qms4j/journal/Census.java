package org.qms4j.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * Everything that an organization has: the records that are there, those that the journal tells of, and the order in
 * which it tells. What cannot be read is counted too.
 */
final class Census {
    private static final Set<Problem> EXPLAIN_HOLES = EnumSet.of(Problem.ENTRY_MISSING, Problem.STATE_DETACHED);

    private final Map<RecordKey, Told> told = new LinkedHashMap<>();
    private final Deque<Audit.EntryRow> behindHoles = new ArrayDeque<>();
    private final Comparison comparison;
    private long nameless;
    private boolean allRead = true;

    private Census(Optional<Checkpoint> checkpoint) {
        this.comparison = new Comparison(checkpoint);
    }

    static Census of(Audit rows, OrganizationId organization, Optional<Checkpoint> checkpoint) {
        var census = new Census(checkpoint);
        rows.records(organization).forEach(census::count);
        rows.entries(organization, Long.MIN_VALUE).forEach(census::count);
        return census;
    }

    Set<RecordKey> records() {
        return told.keySet();
    }

    long entries() {
        return comparison.entries();
    }

    long nameless() {
        return nameless;
    }

    long emptyPlaces() {
        return behindHoles.isEmpty() ? 0 : behindHoles.getLast().place() - entries();
    }

    boolean isAllRead() {
        return allRead;
    }

    Standing standing() {
        return comparison.standing();
    }

    private void count(Audit.RecordRow row) {
        allRead &= row.content().isPresent();
        row.record().ifPresentOrElse(this::told, () -> nameless++);
    }

    private void count(Audit.EntryRow row) {
        allRead &= row.content().isPresent();
        comparison.add(row);
        noteHole(row);
        if (row.record().isEmpty()) {
            nameless++;
            return;
        }
        Told record = told(row.record().get());
        row.number().ifPresent(record::tell);
    }

    private Told told(RecordKey record) {
        return told.computeIfAbsent(record, unknown -> new Told());
    }

    /** Of so many entries none has a greater place, unless there is a hole before it. */
    private void noteHole(Audit.EntryRow row) {
        behindHoles.addLast(row);
        while (!behindHoles.isEmpty() && behindHoles.getFirst().place() <= comparison.entries()) {
            behindHoles.removeFirst();
        }
    }

    /** Adds what only the journal as a whole shows; the order of a record with other findings tells nothing more. */
    Verification complete(Verification alone) {
        Optional<Finding> outOfOrder = told(alone.record()).outOfOrder();
        return alone.isIntact() && outOfOrder.isPresent() ? alone.with(outOfOrder.get()) : alone;
    }

    /**
     * Adds to what was found the entries that stand behind the end of the feed, where no entry is missing that would
     * explain it.
     */
    List<Verification> completeAll(List<Verification> found) {
        boolean isExplained = found.stream()
                .flatMap(verification -> verification.findings().stream())
                .map(Finding::problem)
                .anyMatch(EXPLAIN_HOLES::contains);
        if (isExplained || behindHoles.isEmpty()) {
            return found;
        }
        Map<RecordKey, Verification> all = new LinkedHashMap<>();
        found.forEach(verification -> all.put(verification.record(), verification));
        for (Audit.EntryRow row : behindHoles) {
            row.record()
                    .ifPresent(record -> all.merge(
                            record,
                            moved(record, row),
                            (known, more) -> known.with(more.findings().get(0))));
        }
        return new ArrayList<>(all.values());
    }

    private Verification moved(RecordKey record, Audit.EntryRow row) {
        var finding = new Finding(row.number().orElse(0), Problem.ENTRY_MISPLACED, "");
        return new Verification(record, told(record).last, List.of(finding));
    }

    /** The numbers of one record's entries as the journal as a whole tells them: from 1 on, without a gap. */
    private static final class Told {
        private long last;
        private long missed;

        void tell(long number) {
            if (number != last + 1 && missed == 0) {
                missed = last + 1;
            }
            last = Math.max(last, number);
        }

        Optional<Finding> outOfOrder() {
            return missed == 0 ? Optional.empty() : Optional.of(new Finding(missed, Problem.ENTRY_MISPLACED, ""));
        }
    }
}
