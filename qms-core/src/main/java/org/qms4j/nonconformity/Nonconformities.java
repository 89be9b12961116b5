package org.qms4j.nonconformity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.agenda.Task;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.Nonconformity.Deadline;
import org.qms4j.nonconformity.NonconformityStage.Implemented;
import org.qms4j.nonconformity.NonconformityStage.Treated;
import org.qms4j.nonconformity.NonconformityStage.Voided;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;

/** The nonconformities of an organization, at one actor's desk. */
public final class Nonconformities extends Service<Nonconformity> implements AgendaSource {
    private static final int NOTICE_DAYS = 3;
    private static final String RECURRENCE = "RECURRENCE";
    private static final List<String> OPEN = Lifecycle.stageNames(NonconformityStage.Open.class);

    private final CorrectiveActionProfile profile;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     * @param profile which terms hold for nonconformities that name none
     */
    public Nonconformities(Desk desk, CorrectiveActionProfile profile) {
        super(new Register<>(NonconformityStep.LIFECYCLE, desk));
        this.profile = profile;
    }

    /**
     * Reports a nonconformity.
     *
     * @param command what is not as it must be
     * @return the nonconformity
     */
    public Nonconformity report(ReportNonconformity command) {
        return register().begin(NonconformityStep.REPORT, command.within(profile));
    }

    /**
     * Says what was done at once.
     *
     * @param nonconformity the nonconformity
     * @param containment what keeps it from doing more harm
     * @param evidence what shows it
     * @return the nonconformity, contained
     */
    public Nonconformity contain(Ref<Nonconformity> nonconformity, String containment, Evidence... evidence) {
        return register()
                .take(
                        NonconformityStep.CONTAIN,
                        nonconformity,
                        new NonconformityCommand.Contain(Confidential.of(containment), List.of(evidence)));
    }

    /**
     * Says what was put right and what it had led to.
     *
     * @param nonconformity the nonconformity
     * @param command correction and consequences
     * @return the nonconformity, evaluated
     */
    public Nonconformity evaluate(Ref<Nonconformity> nonconformity, NonconformityCommand.Evaluate command) {
        return register().take(NonconformityStep.EVALUATE, nonconformity, command);
    }

    /**
     * Decides that its causes need not be removed.
     *
     * @param nonconformity the nonconformity
     * @param reason why not
     * @return the nonconformity, corrected and nothing more
     */
    public Nonconformity correctOnly(Ref<Nonconformity> nonconformity, String reason) {
        return register()
                .take(
                        NonconformityStep.CORRECT_ONLY,
                        nonconformity,
                        new NonconformityCommand.CorrectOnly(Confidential.of(reason)));
    }

    /**
     * Decides that its causes are to be removed.
     *
     * @param nonconformity the nonconformity
     * @param reason why
     * @return the nonconformity, whose causes are looked for
     */
    public Nonconformity analyse(Ref<Nonconformity> nonconformity, String reason) {
        return register()
                .take(
                        NonconformityStep.ANALYSE,
                        nonconformity,
                        new NonconformityCommand.Analyse(Confidential.of(reason)));
    }

    /**
     * Proposes a cause.
     *
     * @param nonconformity the nonconformity
     * @param command the candidate
     * @return the nonconformity with one candidate more
     */
    public Nonconformity proposeCause(Ref<Nonconformity> nonconformity, AnalysisCommand.Propose command) {
        return register().take(AnalysisStep.PROPOSE_CAUSE, nonconformity, command);
    }

    /**
     * Answers why the last answer about a candidate was so.
     *
     * @param nonconformity the nonconformity
     * @param cause the name of the candidate
     * @param answer the answer
     * @param nature what it points to
     * @param evidence what shows it
     * @return the nonconformity with one answer more
     */
    public Nonconformity askWhy(
            Ref<Nonconformity> nonconformity, String cause, String answer, Nature nature, Evidence... evidence) {
        return register()
                .take(
                        AnalysisStep.ASK_WHY,
                        nonconformity,
                        new AnalysisCommand.AskWhy(cause, Confidential.of(answer), nature, List.of(evidence)));
    }

    /**
     * Says that it was so.
     *
     * @param nonconformity the nonconformity
     * @param cause the name of the candidate
     * @param finding what was found out
     * @param evidence what shows it
     * @return the nonconformity with a confirmed cause
     */
    public Nonconformity confirmCause(
            Ref<Nonconformity> nonconformity, String cause, String finding, Evidence... evidence) {
        return register()
                .take(
                        AnalysisStep.CONFIRM_CAUSE,
                        nonconformity,
                        new AnalysisCommand.ConfirmCause(cause, Confidential.of(finding), List.of(evidence)));
    }

    /**
     * Says that it was not so.
     *
     * @param nonconformity the nonconformity
     * @param cause the name of the candidate
     * @param finding what was found out
     * @param evidence what shows it
     * @return the nonconformity with a refuted candidate, which is kept
     */
    public Nonconformity refuteCause(
            Ref<Nonconformity> nonconformity, String cause, String finding, Evidence... evidence) {
        return register()
                .take(
                        AnalysisStep.REFUTE_CAUSE,
                        nonconformity,
                        new AnalysisCommand.RefuteCause(cause, Confidential.of(finding), List.of(evidence)));
    }

    /**
     * Says why it was not noticed earlier.
     *
     * @param nonconformity the nonconformity
     * @param reason why
     * @param evidence what shows it
     * @return the nonconformity
     */
    public Nonconformity explainEscape(Ref<Nonconformity> nonconformity, String reason, Evidence... evidence) {
        return register()
                .take(
                        AnalysisStep.EXPLAIN_ESCAPE,
                        nonconformity,
                        new AnalysisCommand.ExplainEscape(Confidential.of(reason), List.of(evidence)));
    }

    /**
     * Says whether others suffer the same.
     *
     * @param nonconformity the nonconformity
     * @param scope where was looked
     * @param result what was found
     * @param evidence what shows it
     * @return the nonconformity
     */
    public Nonconformity checkSimilar(
            Ref<Nonconformity> nonconformity, String scope, String result, Evidence... evidence) {
        return register()
                .take(
                        AnalysisStep.CHECK_SIMILAR,
                        nonconformity,
                        new AnalysisCommand.CheckSimilar(
                                Confidential.of(scope), Confidential.of(result), List.of(evidence)));
    }

    /**
     * Decides what is done against its causes, and how success will be measured.
     *
     * @param nonconformity the nonconformity
     * @param criterion how it will be known whether the actions worked
     * @param actions which action removes which cause
     * @return the nonconformity, planned
     */
    public Nonconformity plan(
            Ref<Nonconformity> nonconformity, EffectivenessCriterion criterion, PlannedAction... actions) {
        return register()
                .take(
                        NonconformityStep.PLAN,
                        nonconformity,
                        new NonconformityCommand.Plan(List.of(actions), criterion));
    }

    /**
     * Adds an action to the plan, where one was given up.
     *
     * @param nonconformity the nonconformity
     * @param action which action removes which cause
     * @return the nonconformity with one planned action more
     */
    public Nonconformity addAction(Ref<Nonconformity> nonconformity, PlannedAction action) {
        return register().take(NonconformityStep.ADD_ACTION, nonconformity, new NonconformityCommand.AddAction(action));
    }

    /**
     * Says that the actions are carried out; from here on is watched.
     *
     * @param nonconformity the nonconformity
     * @return the nonconformity, implemented
     */
    public Nonconformity implement(Ref<Nonconformity> nonconformity) {
        return register().take(NonconformityStep.IMPLEMENT, nonconformity, new NonconformityCommand.Implement());
    }

    /**
     * Records figures; they may be recorded as often as wanted, the last ones count.
     *
     * @param nonconformity the nonconformity
     * @param observation what was seen
     * @return the nonconformity; {@link Nonconformity#verdict} says what the figures mean
     */
    public Nonconformity observe(Ref<Nonconformity> nonconformity, Observation observation) {
        return register().take(NonconformityStep.OBSERVE, nonconformity, new NonconformityCommand.Observe(observation));
    }

    /**
     * Says that the actions worked; by somebody who has carried nothing out.
     *
     * @param nonconformity the nonconformity
     * @return the nonconformity, effectively treated
     */
    public Nonconformity confirmEffective(Ref<Nonconformity> nonconformity) {
        return register()
                .take(NonconformityStep.CONFIRM_EFFECTIVE, nonconformity, new NonconformityCommand.ConfirmEffective());
    }

    /**
     * Says that the actions did not work, or that the figures do not show it.
     *
     * @param nonconformity the nonconformity
     * @param reason what is known about why
     * @return the nonconformity, to be analysed again
     */
    public Nonconformity findIneffective(Ref<Nonconformity> nonconformity, String reason) {
        return register()
                .take(
                        NonconformityStep.FIND_INEFFECTIVE,
                        nonconformity,
                        new NonconformityCommand.FindIneffective(Confidential.of(reason)));
    }

    /**
     * Closes a nonconformity.
     *
     * @param nonconformity the nonconformity
     * @param closing what else had to change, and evidence that whoever brought it up knows
     * @return the closed nonconformity
     */
    public Nonconformity close(Ref<Nonconformity> nonconformity, NonconformityCommand.Close closing) {
        return register().take(NonconformityStep.CLOSE, nonconformity, closing);
    }

    /**
     * Records that it happened again.
     *
     * @param nonconformity the nonconformity
     * @param again the record that says so
     * @return the nonconformity
     */
    public Nonconformity noteRecurrence(Ref<Nonconformity> nonconformity, Ref<?> again) {
        return register()
                .take(AnalysisStep.NOTE_RECURRENCE, nonconformity, new AnalysisCommand.NoteRecurrence(again.key()));
    }

    /**
     * Opens a closed nonconformity again because it happened again.
     *
     * @param nonconformity the nonconformity
     * @param reason what is known about why
     * @return the nonconformity, to be analysed again
     */
    public Nonconformity reopen(Ref<Nonconformity> nonconformity, String reason) {
        return register()
                .take(
                        NonconformityStep.REOPEN,
                        nonconformity,
                        new NonconformityCommand.Reopen(Confidential.of(reason)));
    }

    /**
     * Gives a nonconformity to somebody.
     *
     * @param nonconformity the nonconformity
     * @param responsible the host's id of the person
     * @return the nonconformity
     */
    public Nonconformity assign(Ref<Nonconformity> nonconformity, String responsible) {
        return register().take(AnalysisStep.ASSIGN, nonconformity, new AnalysisCommand.Assign(responsible));
    }

    /**
     * Says that it was none; by somebody else than who sees to it.
     *
     * @param nonconformity the nonconformity
     * @param reason why
     * @return the nonconformity, void
     */
    public Nonconformity voidEntry(Ref<Nonconformity> nonconformity, String reason) {
        return register()
                .take(NonconformityStep.VOID, nonconformity, new NonconformityCommand.Void(Confidential.of(reason)));
    }

    /**
     * Returns the nonconformities that come from a record.
     *
     * @param origin the record
     * @return the nonconformities in the order of their ids, closed and void ones included
     */
    public Stream<Nonconformity> from(Ref<?> origin) {
        return walk(
                all().where(Criterion.is(NonconformityType.ORIGIN, origin.key().text())));
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return open().flatMap(it -> it.deadline().stream()
                .map(owed -> DueItem.on(
                        it.key(), owed.kind().name(), owed.due(), effect(it), Optional.of(it.responsible()), today)));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return Stream.concat(
                open().flatMap(it -> it.deadline().stream().flatMap(owed -> announcements(it, owed, today))),
                recurrences(today));
    }

    private Stream<Task> announcements(Nonconformity it, Deadline owed, LocalDate today) {
        LocalDate known = dayOf(it.stage().entered().recordedAt());
        return NonconformityStep.DATES.tasks(register(), it, owed.kind().name(), owed.due(), NOTICE_DAYS, known, today);
    }

    /** What was noticed after the actions against its cause were carried out says that they did not hold. */
    private Stream<Task> recurrences(LocalDate today) {
        Map<String, List<Nonconformity>> byCause = walk(all())
                .filter(it -> !(it.stage() instanceof Voided))
                .filter(it -> it.lastCause().isPresent())
                .collect(
                        Collectors.groupingBy(it -> it.lastCause().orElseThrow().name()));
        return byCause.values().stream().flatMap(alike -> recurrences(alike, today));
    }

    /** It says so of the actions that were carried out last. */
    private Stream<Task> recurrences(List<Nonconformity> alike, LocalDate today) {
        var treated = new TreeMap<LocalDate, Nonconformity>();
        alike.stream()
                .filter(it -> it.stage() instanceof Treated)
                .forEach(it -> it.reached(Implemented.class).ifPresent(done -> treated.put(done.since(), it)));
        return alike.stream()
                .flatMap(again -> Optional.ofNullable(treated.lowerEntry(again.detectedOn())).stream()
                        .map(Map.Entry::getValue)
                        .filter(before -> !before.isRepeatedBy(again))
                        .map(before -> recurrence(before, again, today)));
    }

    private Task recurrence(Nonconformity treated, Nonconformity again, LocalDate today) {
        var command = new AnalysisCommand.NoteRecurrence(again.key());
        return new Task(
                today,
                treated.key(),
                AnalysisStep.NOTE_RECURRENCE.action(),
                RECURRENCE,
                () -> register().take(AnalysisStep.NOTE_RECURRENCE, treated.id(), command));
    }

    private Stream<Nonconformity> open() {
        return walk(all().where(Criterion.anyOf(NonconformityType.STAGE, OPEN)));
    }

    private static Effect effect(Nonconformity it) {
        return it.source() == Source.COMPLAINT || it.source() == Source.CUSTOMER_AUDIT
                ? Effect.CUSTOMER
                : Effect.INTERNAL;
    }
}
