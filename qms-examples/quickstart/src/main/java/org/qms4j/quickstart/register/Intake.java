package org.qms4j.quickstart.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qms4j.Session;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.rule.RuleViolation;

/**
 * Takes rows in, {@value #AT_ONCE} in one changeset. A row that is in the store is not taken in again, so a run that
 * was cut off is completed by running it again.
 */
final class Intake {
    static final int AT_ONCE = 200;

    private final Session session;
    private final Consumer<Complaint> stored;
    private final Consumer<Rejection> rejected;
    private final List<CfpbRow> waiting = new ArrayList<>();
    private long fresh;

    /**
     * Opens the intake.
     *
     * @param session where complaints go
     * @param stored is told of every complaint that is in the store, taken in now or before
     * @param rejected is told of every row that the library refuses
     */
    Intake(Session session, Consumer<Complaint> stored, Consumer<Rejection> rejected) {
        this.session = session;
        this.stored = stored;
        this.rejected = rejected;
    }

    /** What became of a row: a complaint, taken in just now or before, or a rejection. */
    private record Outcome(Optional<Complaint> complaint, boolean isFresh, Optional<Rejection> rejection) {}

    /** How many complaints were taken in by this run. */
    long fresh() {
        return fresh;
    }

    void add(CfpbRow row) {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    void flush() {
        List<Outcome> outcomes = session.atomically(
                unit -> waiting.stream().map(row -> takeIn(unit, row)).toList());
        waiting.clear();
        for (Outcome outcome : outcomes) {
            fresh += outcome.isFresh() ? 1 : 0;
            outcome.complaint().ifPresent(stored);
            outcome.rejection().ifPresent(rejected);
        }
    }

    private static Outcome takeIn(Session unit, CfpbRow row) {
        Optional<Complaint> before = row.command().id().flatMap(unit.complaints()::find);
        if (before.isPresent()) {
            return new Outcome(before, false, Optional.empty());
        }
        List<RuleViolation> blockers = unit.complaints().blockers(ComplaintStep.TAKE_HISTORY, row.command());
        if (!blockers.isEmpty()) {
            return new Outcome(Optional.empty(), false, Optional.of(Refusals.of(row.line(), blockers)));
        }
        return new Outcome(Optional.of(unit.complaints().takeHistory(row.command())), true, Optional.empty());
    }
}
