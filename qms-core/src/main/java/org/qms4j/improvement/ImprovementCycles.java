package org.qms4j.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItems;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.Alert;
import org.qms4j.agenda.Announcement;
import org.qms4j.agenda.Announcing;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.agenda.Task;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.Money;
import org.qms4j.improvement.ImprovementCycle.Deadline;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;

/** The improvement cycles of an organization, at one actor's desk. */
public final class ImprovementCycles extends Service<ImprovementCycle> implements AgendaSource {
    private static final int NOTICE_DAYS = 3;
    private static final List<String> OPEN = Lifecycle.stageNames(ImprovementStage.Open.class);

    private final Desk desk;
    private final ImprovementProfile profile;
    private final ActionItems actions;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     * @param profile which terms hold for cycles that name none
     */
    public ImprovementCycles(Desk desk, ImprovementProfile profile) {
        super(new Register<>(ImprovementStep.LIFECYCLE, desk));
        this.desk = desk;
        this.profile = profile;
        this.actions = new ActionItems(desk);
    }

    /**
     * Begins a cycle.
     *
     * @param command what is to become better
     * @return the cycle, to be planned
     */
    public ImprovementCycle begin(BeginCycle command) {
        return register().begin(ImprovementStep.BEGIN, command.within(profile));
    }

    /**
     * Writes the plan. It may be written as often as wanted; what it still lacks is told to whoever may approve it by
     * {@link #blockers(Ref, org.qms4j.lifecycle.Step)}.
     *
     * @param cycle the cycle
     * @param plan all of it
     * @return the cycle with that plan
     */
    public ImprovementCycle plan(Ref<ImprovementCycle> cycle, CyclePlan plan) {
        return register().take(ImprovementStep.PLAN, cycle, new ImprovementCommand.Plan(plan));
    }

    /**
     * Approves the plan; by somebody else than who leads the cycle.
     *
     * @param cycle the cycle
     * @return the cycle, being carried out
     */
    public ImprovementCycle approve(Ref<ImprovementCycle> cycle) {
        return register().take(ImprovementStep.APPROVE, cycle, new ImprovementCommand.Approve());
    }

    /**
     * Adds an action, where one was given up.
     *
     * @param cycle the cycle
     * @param action the action item, which comes from the cycle
     * @return the cycle with one action more
     */
    public ImprovementCycle addAction(Ref<ImprovementCycle> cycle, ActionItemId action) {
        return register().take(ImprovementStep.ADD_ACTION, cycle, new ImprovementCommand.AddAction(action));
    }

    /**
     * Says that everything is carried out; from here on is watched.
     *
     * @param cycle the cycle
     * @param deviations what was done otherwise than planned, or that nothing was
     * @param informed evidence that those who work that way now know how
     * @return the cycle, being checked
     */
    public ImprovementCycle finishDoing(Ref<ImprovementCycle> cycle, String deviations, Evidence... informed) {
        return register()
                .take(
                        ImprovementStep.FINISH_DOING,
                        cycle,
                        new ImprovementCommand.FinishDoing(Confidential.of(deviations), List.of(informed)));
    }

    /**
     * Records figures; they may be recorded as often as wanted, the last ones count.
     *
     * @param cycle the cycle
     * @param version by which version of the definition they were counted
     * @param observation what was seen
     * @return the cycle; {@link ImprovementCycle#verdict} says what the figures mean
     */
    public ImprovementCycle observe(Ref<ImprovementCycle> cycle, int version, Observation observation) {
        return register().take(ImprovementStep.OBSERVE, cycle, new ImprovementCommand.Observe(version, observation));
    }

    /**
     * Judges the figures; by somebody who neither leads the cycle nor carried anything out.
     *
     * @param cycle the cycle
     * @param sideEffects what else has changed, or that nothing has
     * @param evidence what shows that
     * @return the cycle, about which is to be decided
     */
    public ImprovementCycle judge(Ref<ImprovementCycle> cycle, String sideEffects, Evidence... evidence) {
        return register()
                .take(
                        ImprovementStep.JUDGE,
                        cycle,
                        new ImprovementCommand.Judge(Confidential.of(sideEffects), List.of(evidence)));
    }

    /**
     * Makes the better way the rule.
     *
     * @param cycle the cycle
     * @param standard what says so from now on
     * @return the closed cycle
     */
    public ImprovementCycle standardize(Ref<ImprovementCycle> cycle, ImprovementCommand.Standardize standard) {
        return register().take(ImprovementStep.STANDARDIZE, cycle, standard);
    }

    /**
     * Tries it otherwise: closes the cycle and begins the next one, both or none.
     *
     * @param cycle the cycle
     * @param next the id of the next one; empty to have one made
     * @param lesson what was learnt
     * @param elsewhere whether something of it is done elsewhere, too
     * @param informed evidence that whoever brought it up knows what came of it
     * @return the next cycle, to be planned
     */
    public ImprovementCycle adjust(
            Ref<ImprovementCycle> cycle,
            Optional<ImprovementCycleId> next,
            String lesson,
            FollowUp elsewhere,
            Evidence... informed) {
        var parent = ImprovementCycleId.of(cycle.key().id());
        return desk.atomically(inner -> {
            var cycles = new Register<>(ImprovementStep.LIFECYCLE, inner);
            ImprovementCycle begun =
                    cycles.begin(ImprovementStep.CONTINUE, new ImprovementCommand.Continue(next, parent));
            cycles.take(
                    ImprovementStep.ADJUST,
                    cycle,
                    new ImprovementCommand.Adjust(Confidential.of(lesson), begun.id(), elsewhere, List.of(informed)));
            return begun;
        });
    }

    /**
     * Gives a cycle up.
     *
     * @param cycle the cycle
     * @param reason why
     * @param informed evidence that whoever brought it up knows what came of it
     * @return the cycle, given up
     */
    public ImprovementCycle abandon(Ref<ImprovementCycle> cycle, String reason, Evidence... informed) {
        return register()
                .take(
                        ImprovementStep.ABANDON,
                        cycle,
                        new ImprovementCommand.Abandon(Confidential.of(reason), List.of(informed)));
    }

    /**
     * Gives a cycle to somebody else.
     *
     * @param cycle the cycle
     * @param leader who drives it from now on
     * @return the cycle; whoever has led it before still does not approve or judge it
     */
    public ImprovementCycle handOver(Ref<ImprovementCycle> cycle, String leader) {
        return register().take(ImprovementStep.HAND_OVER, cycle, new ImprovementCommand.HandOver(leader));
    }

    /**
     * Says what a cycle costs and what it brings, also after it is closed.
     *
     * @param cycle the cycle
     * @param cost what it has cost so far
     * @param benefit what it has brought so far
     * @param evidence how that was reckoned; at least one if it has brought something
     * @return the cycle with its balance
     */
    public ImprovementCycle account(
            Ref<ImprovementCycle> cycle, Optional<Money> cost, Optional<Money> benefit, Evidence... evidence) {
        return register()
                .take(ImprovementStep.ACCOUNT, cycle, new ImprovementCommand.Account(cost, benefit, List.of(evidence)));
    }

    /**
     * Returns the cycles that are about a category of complaints.
     *
     * @param category the category, as the complaints carry it
     * @return the cycles in the order of their ids, closed and abandoned ones included
     */
    public Stream<ImprovementCycle> about(String category) {
        return walk(all().where(Criterion.is(ImprovementType.CATEGORY, category)));
    }

    /**
     * Returns the cycles about which nobody has done anything for too long.
     *
     * @param today the day of the question
     * @return in the order of their ids; computed, whether somebody was told or not
     */
    public Stream<ImprovementCycle> standingStill(LocalDate today) {
        return open().filter(cycle -> today.isAfter(limit(cycle)));
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return open().flatMap(cycle -> cycle.deadline().stream()
                .map(owed -> DueItem.on(
                        cycle.key(),
                        owed.phase().name(),
                        owed.due(),
                        effect(cycle),
                        Optional.of(cycle.leader()),
                        today)));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return open().flatMap(cycle -> Stream.concat(
                cycle.deadline().stream().flatMap(owed -> announcements(cycle, owed, today)),
                standstill(cycle, today)));
    }

    private Stream<Task> announcements(ImprovementCycle cycle, Deadline owed, LocalDate today) {
        LocalDate known = dayOf(cycle.stage().entered().recordedAt());
        return ImprovementStep.DATES.tasks(
                register(), cycle, owed.phase().name(), owed.due(), NOTICE_DAYS, known, today);
    }

    private Stream<Task> standstill(ImprovementCycle cycle, LocalDate today) {
        LocalDate limit = limit(cycle);
        var alarm = new Alert(Standstill.KIND, limit, Alert.Level.BREACHED);
        return today.isAfter(limit) && !alarm.isIn(cycle.alerts())
                ? Stream.of(Announcing.task(
                        register(),
                        cycle,
                        ImprovementStep.ANNOUNCE_STANDSTILL,
                        new Announcement(alarm, limit.plusDays(1))))
                : Stream.empty();
    }

    private LocalDate limit(ImprovementCycle cycle) {
        return Standstill.limit(cycle, this::action, this::dayOf);
    }

    private Optional<ActionItem> action(ActionItemId id) {
        return actions.find(id);
    }

    private Stream<ImprovementCycle> open() {
        return walk(all().where(Criterion.anyOf(ImprovementType.STAGE, OPEN)));
    }

    private static Effect effect(ImprovementCycle cycle) {
        return cycle.satisfaction().isPresent() ? Effect.CUSTOMER : Effect.INTERNAL;
    }
}
