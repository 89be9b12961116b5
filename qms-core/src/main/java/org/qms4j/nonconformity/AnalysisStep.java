package org.qms4j.nonconformity;

import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.lifecycle.Verb;
import org.qms4j.nonconformity.AnalysisCommand.Judging;
import org.qms4j.nonconformity.CauseCandidate.Judgement;
import org.qms4j.nonconformity.CauseCandidate.Why;
import org.qms4j.nonconformity.Nonconformity.Escape;
import org.qms4j.nonconformity.Nonconformity.Recurrence;
import org.qms4j.nonconformity.Nonconformity.SimilarCheck;
import org.qms4j.nonconformity.NonconformityStage.Analysing;
import org.qms4j.nonconformity.NonconformityStage.Open;
import org.qms4j.nonconformity.NonconformityStage.Treated;
import org.qms4j.notification.Recipient;

/** The steps on a nonconformity that stay in its stage: looking for causes, and noting that it happened again. */
public final class AnalysisStep {
    private static final int MOST_WHYS = 20;
    private static final StepTable<Nonconformity, NonconformityStage> TABLE = StepTable.of(NonconformityType.TYPE);

    /** Proposes a cause. */
    public static final Step<Nonconformity, AnalysisCommand.Propose> PROPOSE_CAUSE = TABLE.changes(
                    "propose-cause",
                    "CauseProposed",
                    AnalysisCommand.Propose.class,
                    Analysing.class,
                    AnalysisStep::proposed)
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, COMPLAINT_HANDLER)
            .given(
                    "name",
                    "nonconformity.cause.known",
                    iso9001("10.2.1"),
                    it -> it.record().cause(it.command().name()).isEmpty());

    /** Asks further. */
    public static final Step<Nonconformity, AnalysisCommand.AskWhy> ASK_WHY = TABLE.changes(
                    "ask-why", "CauseAskedFurther", AnalysisCommand.AskWhy.class, Analysing.class, AnalysisStep::asked)
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, COMPLAINT_HANDLER)
            .given(
                    "cause",
                    "nonconformity.cause.unknown",
                    iso9001("10.2.1"),
                    it -> it.record().cause(it.command().cause()).isPresent())
            .given(
                    "cause",
                    "nonconformity.cause.confirmed",
                    iso9001("10.2.1"),
                    it -> it.record()
                            .cause(it.command().cause())
                            .filter(CauseCandidate::isConfirmed)
                            .isEmpty())
            .given("cause", "nonconformity.cause.endless", iso9001("10.2.1"), AnalysisStep::canBeAskedFurther);

    /** Says that it was so. */
    public static final Step<Nonconformity, AnalysisCommand.ConfirmCause> CONFIRM_CAUSE = judging(
                    "confirm-cause", "RootCauseConfirmed", AnalysisCommand.ConfirmCause.class)
            .given(
                    "cause",
                    "nonconformity.cause.one-more-why",
                    iso9001("10.2.1"),
                    it -> candidate(it).filter(cause -> !cause.isSystemic()).isEmpty())
            .given(
                    "cause",
                    "nonconformity.cause.whys",
                    iso9001("10.2.1"),
                    it -> candidate(it)
                            .filter(cause -> !cause.isShownThroughout())
                            .isEmpty());

    /** Says that it was not so. */
    public static final Step<Nonconformity, AnalysisCommand.RefuteCause> REFUTE_CAUSE =
            judging("refute-cause", "CauseRefuted", AnalysisCommand.RefuteCause.class);

    /** Says why it was not noticed earlier. */
    public static final Step<Nonconformity, AnalysisCommand.ExplainEscape> EXPLAIN_ESCAPE = TABLE.changes(
                    "explain-escape",
                    "NonconformityEscapeExplained",
                    AnalysisCommand.ExplainEscape.class,
                    Analysing.class,
                    it -> changed(it)
                            .addEscapes(new Escape(
                                    it.entered(),
                                    it.command().reason(),
                                    it.command().evidence()))
                            .build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, COMPLAINT_HANDLER);

    /** Says whether others suffer the same. */
    public static final Step<Nonconformity, AnalysisCommand.CheckSimilar> CHECK_SIMILAR = TABLE.changes(
                    "check-similar",
                    "NonconformitySimilarCasesChecked",
                    AnalysisCommand.CheckSimilar.class,
                    Analysing.class,
                    it -> changed(it)
                            .addSimilarChecks(new SimilarCheck(
                                    it.entered(),
                                    it.command().scope(),
                                    it.command().result(),
                                    it.command().evidence()))
                            .build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, COMPLAINT_HANDLER)
            .given(
                    "evidence",
                    "nonconformity.similar.evidence",
                    iso9001("10.2.1"),
                    it -> !it.command().evidence().isEmpty());

    /** Records that it happened again. */
    public static final Step<Nonconformity, AnalysisCommand.NoteRecurrence> NOTE_RECURRENCE = TABLE.changes(
                    "note-recurrence",
                    "RecurrenceDetected",
                    AnalysisCommand.NoteRecurrence.class,
                    Treated.class,
                    it -> changed(it)
                            .addRecurrences(
                                    new Recurrence(it.today(), it.command().again()))
                            .build())
            .by(SYSTEM, QMS_MANAGER, PROCESS_OWNER, COMPLAINT_HANDLER)
            .given("again", "nonconformity.recurrence.other", iso9001("10.2.1"), AnalysisStep::isAnotherRecord)
            .given(
                    "again",
                    "nonconformity.recurrence.noted",
                    iso9001("10.2.1"),
                    it -> it.record().recurrences().stream()
                            .noneMatch(
                                    noted -> noted.again().equals(it.command().again())))
            .tells(it -> List.of(Recipient.person(it.record().responsible()), Recipient.of(QMS_MANAGER)));

    /** Gives it to somebody. */
    public static final Step<Nonconformity, AnalysisCommand.Assign> ASSIGN = TABLE.changes(
                    "assign",
                    "NonconformityAssigned",
                    AnalysisCommand.Assign.class,
                    Open.class,
                    it -> changed(it).responsible(it.command().responsible()).build())
            .by(QMS_MANAGER, PROCESS_OWNER)
            .tells(it -> List.of(Recipient.person(it.command().responsible())));

    private AnalysisStep() {}

    private static <C extends Judging> Verb<Nonconformity, Analysing, C> judging(
            String name, String event, Class<C> command) {
        return TABLE.changes(name, event, command, Analysing.class, AnalysisStep::judged)
                .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER)
                .given(
                        "cause",
                        "nonconformity.cause.unknown",
                        iso9001("10.2.1"),
                        it -> candidate(it).isPresent())
                .given(
                        "evidence",
                        "nonconformity.cause.evidence",
                        iso9001("10.2.1"),
                        it -> !it.command().evidence().isEmpty());
    }

    private static Nonconformity judged(Situation<Nonconformity, ?, ? extends Judging> it) {
        Judging command = it.command();
        var judgement = new Judgement(
                it.entered(), command instanceof AnalysisCommand.ConfirmCause, command.finding(), command.evidence());
        return withCause(it, command.cause(), cause -> cause.judged(judgement));
    }

    private static Optional<CauseCandidate> candidate(Situation<Nonconformity, ?, ? extends Judging> it) {
        return it.record().cause(it.command().cause());
    }

    private static boolean canBeAskedFurther(Situation<Nonconformity, ?, AnalysisCommand.AskWhy> it) {
        return it.record()
                .cause(it.command().cause())
                .filter(cause -> cause.whys().size() >= MOST_WHYS)
                .isEmpty();
    }

    private static boolean isAnotherRecord(Situation<Nonconformity, ?, AnalysisCommand.NoteRecurrence> it) {
        return !it.command().again().equals(it.record().key())
                && it.isThere(it.command().again());
    }

    private static Nonconformity proposed(Situation<Nonconformity, ?, AnalysisCommand.Propose> it) {
        AnalysisCommand.Propose command = it.command();
        var first = new Why(command.answer(), command.nature(), command.evidence());
        return changed(it)
                .addCauses(new CauseCandidate(
                        command.name(), command.method(), command.category(), List.of(first), List.of()))
                .build();
    }

    private static Nonconformity asked(Situation<Nonconformity, ?, AnalysisCommand.AskWhy> it) {
        AnalysisCommand.AskWhy command = it.command();
        var further = new Why(command.answer(), command.nature(), command.evidence());
        return withCause(it, command.cause(), cause -> cause.asked(further));
    }

    private static Nonconformity withCause(
            Situation<Nonconformity, ?, ?> it, String name, UnaryOperator<CauseCandidate> change) {
        List<CauseCandidate> causes = it.record().causes().stream()
                .map(cause -> cause.name().equals(name) ? change.apply(cause) : cause)
                .toList();
        return changed(it).causes(causes).build();
    }

    private static ImmutableNonconformity.Builder changed(Situation<Nonconformity, ?, ?> it) {
        return Nonconformity.builder().from(it.record());
    }
}
