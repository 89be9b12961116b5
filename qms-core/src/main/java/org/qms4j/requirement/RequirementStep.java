package org.qms4j.requirement;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.DOCUMENT_CONTROLLER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.PROVIDER_MANAGER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.RISK_OWNER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.notification.Recipient;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessStage;
import org.qms4j.requirement.Affected.Person;
import org.qms4j.requirement.Requirement.Check;
import org.qms4j.requirement.Requirement.Following;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementStage.Accepted;
import org.qms4j.requirement.RequirementStage.Captured;
import org.qms4j.requirement.RequirementStage.Changed;
import org.qms4j.requirement.RequirementStage.Committed;
import org.qms4j.requirement.RequirementStage.Incorporated;
import org.qms4j.requirement.RequirementStage.Live;
import org.qms4j.requirement.RequirementStage.Open;
import org.qms4j.requirement.RequirementStage.Rejected;
import org.qms4j.requirement.RequirementStage.Reviewed;
import org.qms4j.requirement.RequirementStage.Uncommitted;
import org.qms4j.requirement.RequirementStage.Withdrawn;
import org.qms4j.requirement.ReviewRequirement.Ability;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of requirements. */
public final class RequirementStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** Where it comes from. */
    public static final Attribute SOURCE = new Attribute("source", 2);

    /** Who answers for it. */
    public static final Attribute OWNER = new Attribute("owner", 3);

    /** The function that answers for it. */
    public static final Attribute FUNCTION = new Attribute("function", 4);

    private static final ClauseRef DETERMINED = iso9001("8.2.2");
    private static final ClauseRef REVIEWED = iso9001("8.2.3");
    private static final ClauseRef CHANGED = iso9001("8.2.4");

    private static final RecordType<Requirement> TYPE = RecordType.of(
                    RequirementId.TYPE,
                    Requirement.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    ACTION_OWNER,
                    RISK_OWNER,
                    PROVIDER_MANAGER,
                    ACCOUNT_OWNER,
                    COMPLAINT_HANDLER,
                    DOCUMENT_CONTROLLER,
                    AUDITOR,
                    EMPLOYEE,
                    SYSTEM)
            .indexed(STAGE, requirement -> Optional.of(requirement.stage().name()))
            .indexed(SOURCE, requirement -> Optional.of(requirement.source().name()))
            .indexed(OWNER, requirement -> requirement.profile().owner().map(Owner::person))
            .indexed(FUNCTION, requirement -> requirement.profile().owner().map(Owner::function));

    private static final StepTable<Requirement, RequirementStage> TABLE = StepTable.of(TYPE);

    /** Captures a requirement. */
    public static final Step<Optional<Requirement>, CaptureRequirement> CAPTURE = TABLE.begins(
                    "capture", "RequirementCaptured", CaptureRequirement.class, RequirementStep::captured)
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT, SYSTEM)
            .given(
                    "profile.instrument",
                    "requirement.instrument",
                    DETERMINED,
                    it -> isFounded(it.command().source(), it.command().profile()))
            .given(
                    "profile.needs",
                    "requirement.needs",
                    DETERMINED,
                    it -> missing(it, it.command().profile()).isEmpty())
            .naming(it -> List.of(String.join(", ", missing(it, it.command().profile()))));

    /** Says again what is required. */
    public static final Step<Requirement, RequirementCommand.Revise> REVISE = TABLE.changes(
                    "revise",
                    "RequirementRevised",
                    RequirementCommand.Revise.class,
                    Live.class,
                    it -> changed(it).profile(it.command().profile()).build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .given(
                    "profile.instrument",
                    "requirement.instrument",
                    DETERMINED,
                    it -> isFounded(it.record().source(), it.command().profile()))
            .given(
                    "profile.needs",
                    "requirement.needs",
                    DETERMINED,
                    it -> missing(it, it.command().profile()).isEmpty())
            .naming(it -> List.of(String.join(", ", missing(it, it.command().profile()))))
            .given("profile", "requirement.revise.committed", CHANGED, RequirementStep::isMeantTheSame)
            .given("profile", "requirement.revise.incorporated", iso9001("8.5.1"), RequirementStep::staysIncorporated);

    /** Says whether the organization can meet it. */
    public static final Step<Requirement, ReviewRequirement> REVIEW = TABLE.moves(
                    "review", "RequirementReviewed", ReviewRequirement.class, Open.class, RequirementStep::reviewed)
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .provedSince(it -> it.record().firstStage().entered().occurredAt())
            .given(
                    "conditions",
                    "requirement.review.conditions",
                    REVIEWED,
                    it -> it.command().conditions().isPresent()
                            == (it.command().ability() == Ability.ABLE_WITH_CONDITIONS))
            .given("confirmation", "requirement.review.confirmed", REVIEWED, RequirementStep::isConfirmed);

    /** Commits to it. */
    public static final Step<Requirement, RequirementCommand.Accept> ACCEPT = TABLE.moves(
                    "accept",
                    "RequirementAccepted",
                    RequirementCommand.Accept.class,
                    Reviewed.class,
                    it -> new Accepted(it.entered(), it.command().conditionsAccepted()))
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .needs("requirement.accept.able", REVIEWED, it -> it.stage().ability() != Ability.NOT_ABLE)
            .needs("requirement.accept.differences", REVIEWED, it -> it.stage().differencesResolved())
            .given(
                    "conditionsAccepted",
                    "requirement.accept.conditions",
                    REVIEWED,
                    it -> it.stage().ability() != Ability.ABLE_WITH_CONDITIONS
                            || !it.command().conditionsAccepted().isEmpty())
            .tells(RequirementStep::answering);

    /** Makes it part of the processes. */
    public static final Step<Requirement, RequirementCommand.Incorporate> INCORPORATE = TABLE.moves(
                    "incorporate",
                    "RequirementIncorporated",
                    RequirementCommand.Incorporate.class,
                    Accepted.class,
                    it -> new Incorporated(it.entered()))
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .needs(
                    "requirement.incorporate.process",
                    iso9001("4.4.1"),
                    it -> isServed(it, it.record().profile()))
            .needs(
                    "requirement.incorporate.owner",
                    iso9001("5.3"),
                    it -> it.record().profile().owner().isPresent())
            .needs(
                    "requirement.incorporate.verification",
                    iso9001("8.5.1"),
                    it -> it.record().profile().verification().isPresent())
            .needs(
                    "requirement.incorporate.criterion",
                    iso9001("8.5.1"),
                    it -> it.record().profile().criterion().isPresent())
            .needs(
                    "requirement.incorporate.followed",
                    CHANGED,
                    it -> it.record().followings().stream().noneMatch(Following::isOwed));

    /** Says whether it was found to be met. */
    public static final Step<Requirement, RequirementCommand.Verify> VERIFY = TABLE.changes(
                    "verify",
                    "RequirementVerified",
                    RequirementCommand.Verify.class,
                    Incorporated.class,
                    it -> changed(it)
                            .addChecks(new Check(
                                    it.entered(),
                                    it.record().time(),
                                    it.command().met(),
                                    it.command().evidence()))
                            .build())
            .by(QMS_MANAGER, PROCESS_OWNER, AUDITOR, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .provedSince(it -> it.stage().entered().occurredAt())
            .given(
                    "evidence",
                    "requirement.verify.evidence",
                    iso9001("8.6"),
                    it -> !it.command().evidence().isEmpty())
            .given("occurredAt", "requirement.verify.order", iso9001("8.6"), RequirementStep::isInOrder)
            .because(it -> it.command().met() ? "met" : "not-met")
            .tells(it -> it.command().met() ? List.of() : answering(it));

    /** Begins to change it. */
    public static final Step<Requirement, RequirementCommand.Change> CHANGE = TABLE.turns(
                    "change",
                    "RequirementChanged",
                    RequirementCommand.Change.class,
                    Committed.class,
                    it -> changed(it)
                            .followings(it.command().affected().stream()
                                    .distinct()
                                    .map(Following::owed)
                                    .toList())
                            .addStages(new Changed(it.entered(), it.command().reason()))
                            .build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .tells(it -> Stream.concat(
                            answering(it).stream(), persons(it.command().affected()))
                    .distinct()
                    .toList());

    /** Says that somebody knows of the change, or that a document is amended. */
    public static final Step<Requirement, RequirementCommand.Follow> FOLLOW = TABLE.changes(
                    "follow",
                    "RequirementChangeFollowed",
                    RequirementCommand.Follow.class,
                    Live.class,
                    RequirementStep::followed)
            .by(
                    EMPLOYEE,
                    PROCESS_OWNER,
                    ACCOUNT_OWNER,
                    DOCUMENT_CONTROLLER,
                    COMPLAINT_HANDLER,
                    ACTION_OWNER,
                    QMS_MANAGER)
            .provedSince(it -> it.record()
                    .reached(Changed.class)
                    .map(changed -> changed.entered().occurredAt())
                    .orElse(Instant.MIN))
            .given(
                    "affected",
                    "requirement.follow.owed",
                    CHANGED,
                    it -> it.record().followings().stream()
                            .anyMatch(following -> following.isOwed()
                                    && following.affected().equals(it.command().affected())))
            .given("evidence", "requirement.follow.evidence", CHANGED, RequirementStep::isSaidByThemOrProved);

    /** Says that the organization does not commit to it. */
    public static final Step<Requirement, RequirementCommand.Reject> REJECT = TABLE.moves(
                    "reject",
                    "RequirementRejected",
                    RequirementCommand.Reject.class,
                    Uncommitted.class,
                    it -> new Rejected(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .needs(
                    "requirement.reject.imposed",
                    DETERMINED,
                    it -> !it.record().source().isImposed());

    /** Says that it is not required any more. */
    public static final Step<Requirement, RequirementCommand.Withdraw> WITHDRAW = TABLE.moves(
                    "withdraw",
                    "RequirementWithdrawn",
                    RequirementCommand.Withdraw.class,
                    Live.class,
                    it -> new Withdrawn(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .tells(RequirementStep::answering);

    /** Says that it has to be verified soon. */
    public static final Step<Requirement, Announce> ANNOUNCE_APPROACHING = Announcing.approaching(
                    TABLE, "RequirementVerificationDue", Incorporated.class, iso9001("8.6"))
            .tells(RequirementStep::answering);

    /** Says that it should have been verified. */
    public static final Step<Requirement, Announce> ANNOUNCE_BREACHED = Announcing.breached(
                    TABLE, "RequirementVerificationOverdue", Incorporated.class, iso9001("8.6"))
            .tells(RequirementStep::answering)
            .tells(QMS_MANAGER);

    /** Requirements with all their steps. */
    public static final Lifecycle<Requirement> LIFECYCLE = new Lifecycle<>(
            TYPE,
            List.of(CAPTURE),
            List.of(
                    REVISE,
                    REVIEW,
                    ACCEPT,
                    INCORPORATE,
                    VERIFY,
                    CHANGE,
                    FOLLOW,
                    REJECT,
                    WITHDRAW,
                    ANNOUNCE_APPROACHING,
                    ANNOUNCE_BREACHED));

    static final Announcing<Requirement> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private RequirementStep() {}

    /** What is imposed names the law or rule and where it holds. */
    private static boolean isFounded(RequirementSource source, RequirementProfile profile) {
        return !source.isImposed() || profile.instrument().isPresent();
    }

    /** The needs, products and processes that are named and not there. */
    private static List<String> missing(Situation<?, ?, ?> it, RequirementProfile profile) {
        Stream<String> needs = profile.needs().stream()
                .filter(need -> it.look(need.party())
                        .flatMap(party -> party.need(need.need()))
                        .isEmpty())
                .map(NeedRef::text);
        Stream<String> others = Stream.concat(
                        profile.offerings().stream().map(offering -> offering.key()),
                        profile.processes().stream().map(ProcessId::key))
                .filter(record -> !it.isThere(record))
                .map(record -> record.id());
        return Stream.concat(needs, others).toList();
    }

    /** What was reviewed stays as it was reviewed; who meets it and how it is verified may be said later. */
    private static boolean isMeantTheSame(Situation<Requirement, Live, RequirementCommand.Revise> it) {
        if (it.stage() instanceof Open) {
            return true;
        }
        RequirementProfile before = it.record().profile();
        RequirementProfile after = it.command().profile();
        return after.equals(before.withOwner(after.owner())
                .withVerification(after.verification())
                .withProcesses(after.processes())
                .withNeeds(after.needs())
                .withCriterion(before.criterion().or(after::criterion))
                .withEveryMonths(after.everyMonths()));
    }

    private static boolean staysIncorporated(Situation<Requirement, Live, RequirementCommand.Revise> it) {
        RequirementProfile profile = it.command().profile();
        return !(it.stage() instanceof Incorporated)
                || (isServed(it, profile)
                        && profile.owner().isPresent()
                        && profile.verification().isPresent());
    }

    /** What a client only said is confirmed by the client before anybody commits to it. */
    private static boolean isConfirmed(Situation<Requirement, Open, ReviewRequirement> it) {
        return it.record().source() != RequirementSource.CUSTOMER_STATED
                || it.record().profile().contract().isPresent()
                || it.command().ability() == Ability.NOT_ABLE
                || !it.command().confirmation().isEmpty();
    }

    private static RequirementStage reviewed(Situation<Requirement, Open, ReviewRequirement> it) {
        ReviewRequirement command = it.command();
        return new Reviewed(
                it.entered(),
                command.ability(),
                command.conditions(),
                command.differencesResolved(),
                command.confirmation());
    }

    private static boolean isServed(Situation<Requirement, ?, ?> it, RequirementProfile profile) {
        List<ProcessId> processes = profile.processes();
        return !processes.isEmpty()
                && processes.stream()
                        .allMatch(process -> it.look(process)
                                .filter(found -> found.stage() instanceof ProcessStage.Live)
                                .isPresent());
    }

    private static boolean isInOrder(Situation<Requirement, Incorporated, RequirementCommand.Verify> it) {
        return it.record()
                .lastCheck()
                .filter(check ->
                        check.entered().occurredAt().isAfter(it.entered().occurredAt()))
                .isEmpty();
    }

    private static boolean isSaidByThemOrProved(Situation<Requirement, Live, RequirementCommand.Follow> it) {
        return !it.command().evidence().isEmpty()
                || (it.command().affected() instanceof Person person
                        && it.actor().is(person.id()));
    }

    private static Requirement followed(Situation<Requirement, Live, RequirementCommand.Follow> it) {
        RequirementCommand.Follow command = it.command();
        return changed(it)
                .followings(it.record().followings().stream()
                        .map(following -> following.isOwed()
                                        && following.affected().equals(command.affected())
                                ? new Following(command.affected(), Optional.of(it.entered()), command.evidence())
                                : following)
                        .toList())
                .build();
    }

    private static List<String> answering(Situation<Requirement, ?, ?> it) {
        return it.record().profile().owner().map(Owner::person).stream()
                .map(Recipient::person)
                .toList();
    }

    private static Stream<String> persons(List<Affected> affected) {
        return affected.stream()
                .map(each -> each instanceof Person person
                        ? Recipient.person(person.id())
                        : Recipient.of(DOCUMENT_CONTROLLER));
    }

    private static Requirement captured(Situation<Optional<Requirement>, RequirementStage, CaptureRequirement> it) {
        CaptureRequirement command = it.command();
        return Requirement.builder()
                .id(command.id().orElseGet(() -> RequirementId.of(it.newId())))
                .source(command.source())
                .profile(command.profile())
                .addStages(new Captured(it.entered()))
                .build();
    }

    private static ImmutableRequirement.Builder changed(Situation<Requirement, ?, ?> it) {
        return Requirement.builder().from(it.record());
    }
}
