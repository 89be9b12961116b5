package org.qms4j.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.agenda.Task;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.requirement.Requirement.Check;
import org.qms4j.requirement.Requirement.Compliance;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementStage.Incorporated;
import org.qms4j.requirement.RequirementStage.Live;
import org.qms4j.spi.query.Criterion;

/** The requirements of an organization, at one actor's desk. */
public final class Requirements extends Service<Requirement> implements AgendaSource {
    private static final String KIND = "VERIFICATION";
    private static final int NOTICE_DAYS = 14;
    private static final List<String> LIVE = Lifecycle.stageNames(Live.class);
    private static final List<String> INCORPORATED = Lifecycle.stageNames(Incorporated.class);

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public Requirements(Desk desk) {
        super(new Register<>(RequirementStep.LIFECYCLE, desk));
    }

    /**
     * Captures a requirement.
     *
     * @param command where it comes from and what is required
     * @return the captured requirement
     */
    public Requirement capture(CaptureRequirement command) {
        return register().begin(RequirementStep.CAPTURE, command);
    }

    /**
     * Says again what is required; what the profile leaves empty is empty afterwards. What was reviewed stays as it was
     * reviewed: then only who meets it and how it is verified may be said differently, and the rest by {@link #change}.
     *
     * @param requirement the requirement
     * @param profile all of it
     * @return the requirement as it is now
     */
    public Requirement revise(Ref<Requirement> requirement, RequirementProfile profile) {
        return register().take(RequirementStep.REVISE, requirement, new RequirementCommand.Revise(profile));
    }

    /**
     * Says whether the organization can meet a requirement, before anybody commits to it.
     *
     * @param requirement captured, or changed
     * @param command whether it can, and what the client confirmed
     * @return the reviewed requirement
     */
    public Requirement review(Ref<Requirement> requirement, ReviewRequirement command) {
        return register().take(RequirementStep.REVIEW, requirement, command);
    }

    /**
     * Commits to a requirement.
     *
     * @param requirement reviewed, and found possible
     * @param conditionsAccepted that the client accepted the conditions, where there are some
     * @return the accepted requirement
     */
    public Requirement accept(Ref<Requirement> requirement, Evidence... conditionsAccepted) {
        return register()
                .take(RequirementStep.ACCEPT, requirement, new RequirementCommand.Accept(List.of(conditionsAccepted)));
    }

    /**
     * Makes a requirement part of the processes.
     *
     * @param requirement accepted, with a process, an owner, a criterion and a way to verify it, and after a change
     *     followed by all who must know
     * @return the incorporated requirement
     */
    public Requirement incorporate(Ref<Requirement> requirement) {
        return register().take(RequirementStep.INCORPORATE, requirement, new RequirementCommand.Incorporate());
    }

    /**
     * Says whether a requirement was found to be met.
     *
     * @param requirement incorporated
     * @param met whether it was
     * @param evidence of that, at least one
     * @return the requirement with the check
     */
    public Requirement verify(Ref<Requirement> requirement, boolean met, Evidence... evidence) {
        return register()
                .take(RequirementStep.VERIFY, requirement, new RequirementCommand.Verify(met, List.of(evidence)));
    }

    /**
     * Begins to change a requirement.
     *
     * @param requirement accepted or incorporated
     * @param reason why
     * @param affected who must know and what must be amended, at least one
     * @return the changed requirement, to be said anew and reviewed again
     */
    public Requirement change(Ref<Requirement> requirement, String reason, Affected... affected) {
        return register()
                .take(
                        RequirementStep.CHANGE,
                        requirement,
                        new RequirementCommand.Change(Confidential.of(reason), List.of(affected)));
    }

    /**
     * Says that somebody knows of a change, or that a document is amended.
     *
     * @param requirement the requirement
     * @param affected who or what
     * @param evidence of that; not needed where it is the person who says so
     * @return the requirement
     */
    public Requirement follow(Ref<Requirement> requirement, Affected affected, Evidence... evidence) {
        return register()
                .take(RequirementStep.FOLLOW, requirement, new RequirementCommand.Follow(affected, List.of(evidence)));
    }

    /**
     * Says that the organization does not commit to a requirement.
     *
     * @param requirement one that nobody imposes
     * @param reason why
     * @return the rejected requirement
     */
    public Requirement reject(Ref<Requirement> requirement, String reason) {
        return register()
                .take(RequirementStep.REJECT, requirement, new RequirementCommand.Reject(Confidential.of(reason)));
    }

    /**
     * Says that a requirement is not required any more.
     *
     * @param requirement the requirement
     * @param reason why
     * @return the withdrawn requirement
     */
    public Requirement withdraw(Ref<Requirement> requirement, String reason) {
        return register()
                .take(RequirementStep.WITHDRAW, requirement, new RequirementCommand.Withdraw(Confidential.of(reason)));
    }

    /**
     * Returns what is required.
     *
     * @return in the order of their ids, without rejected and withdrawn ones
     */
    public Stream<Requirement> live() {
        return walk(all().where(Criterion.anyOf(RequirementStep.STAGE, LIVE)));
    }

    /**
     * Tells whether a requirement is met, as far as somebody has looked.
     *
     * @param requirement the requirement
     * @param today the day of the question
     * @return computed from the last check since it is part of the processes; a check that is too old says nothing
     */
    public Compliance compliance(Requirement requirement, LocalDate today) {
        return requirement.compliance(today, this::day);
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return incorporated()
                .flatMap(requirement -> requirement.due(this::day).stream()
                        .map(due -> DueItem.on(
                                requirement.key(),
                                KIND,
                                due,
                                Effect.CUSTOMER,
                                requirement.profile().owner().map(Owner::person),
                                today)));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return incorporated()
                .flatMap(requirement -> requirement.due(this::day).stream()
                        .flatMap(due -> RequirementStep.DATES.tasks(
                                register(), requirement, KIND, due, NOTICE_DAYS, known(requirement), today)));
    }

    private LocalDate known(Requirement requirement) {
        return dayOf(requirement
                .lastCheck()
                .map(Check::entered)
                .orElseGet(() -> requirement.stage().entered())
                .recordedAt());
    }

    private LocalDate day(Entered entered) {
        return dayOf(entered.occurredAt());
    }

    private Stream<Requirement> incorporated() {
        return walk(all().where(Criterion.anyOf(RequirementStep.STAGE, INCORPORATED)));
    }
}
