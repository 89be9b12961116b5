package org.qms4j.complaint;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.Optional;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;

/**
 * The steps that say what a complaint has in common with others, each once. Whether there is a pattern is computed from
 * the register; the step makes sure of what it names and tells who has to act on it.
 */
public final class PatternStep {
    private static final StepTable<Complaint, ComplaintStage> TABLE = StepTable.of(ComplaintType.TYPE);

    /** Says that a client had to complain again about the same. */
    public static final Step<Complaint, PatternCommand.AnnounceRepeat> ANNOUNCE_REPEAT = TABLE.changes(
                    "announce-repeat",
                    "RepeatComplaintDetected",
                    PatternCommand.AnnounceRepeat.class,
                    ComplaintStage.Replyable.class,
                    it -> Complaint.builder()
                            .from(it.record())
                            .repeatOf(it.command().of())
                            .build())
            .by(SYSTEM, QMS_MANAGER)
            .needs(
                    "alert.raised",
                    iso9001("9.1.3"),
                    it -> it.record().repeatOf().isEmpty())
            .given("of", "complaint.repeat.of", iso9001("9.1.3"), PatternStep::isAboutTheSame)
            .tells(QMS_MANAGER);

    /** Says that one clause of the contract keeps causing trouble. */
    public static final Step<Complaint, PatternCommand.AnnounceClause> ANNOUNCE_CLAUSE = TABLE.changes(
                    "announce-clause",
                    "ContractClauseThresholdReached",
                    PatternCommand.AnnounceClause.class,
                    ComplaintStage.Replyable.class,
                    it -> Complaint.builder()
                            .from(it.record())
                            .clauseAlarm(it.command().with())
                            .build())
            .by(SYSTEM, QMS_MANAGER)
            .needs(
                    "alert.raised",
                    iso9001("8.2.1"),
                    it -> it.record().clauseAlarm().isEmpty())
            .given("with", "complaint.clause.with", iso9001("8.2.1"), PatternStep::areAboutOneClause)
            .tells(QMS_MANAGER, ACCOUNT_OWNER);

    private PatternStep() {}

    /** The same client, for the same cause, not after this one. */
    private static boolean isAboutTheSame(Situation<Complaint, ?, PatternCommand.AnnounceRepeat> it) {
        Complaint again = it.record();
        return it.look(it.command().of())
                .filter(before -> !before.id().equals(again.id()))
                .filter(before -> !before.receivedOn().isAfter(again.receivedOn()))
                .filter(before -> isSame(
                        before.complainant().client(), again.complainant().client()))
                .flatMap(Complaint::cause)
                .filter(cause -> again.cause().filter(cause::isLike).isPresent())
                .isPresent();
    }

    private static boolean areAboutOneClause(Situation<Complaint, ?, PatternCommand.AnnounceClause> it) {
        Optional<String> clause = it.record().subject().contractClause();
        return !it.command().with().isEmpty()
                && !it.command().with().contains(it.record().id())
                && it.command().with().stream()
                        .map(it::look)
                        .allMatch(other ->
                                isSame(other.flatMap(found -> found.subject().contractClause()), clause));
    }

    private static <T> boolean isSame(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }
}
