package org.qms4j.interestedparty;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.PROVIDER_MANAGER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.RISK_OWNER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.client.ClientId;
import org.qms4j.interestedparty.Evaluation.Difference;
import org.qms4j.interestedparty.InterestedParty.Happening;
import org.qms4j.interestedparty.InterestedPartyStage.Confirmed;
import org.qms4j.interestedparty.InterestedPartyStage.Identified;
import org.qms4j.interestedparty.InterestedPartyStage.Known;
import org.qms4j.interestedparty.InterestedPartyStage.Live;
import org.qms4j.interestedparty.InterestedPartyStage.NotRelevant;
import org.qms4j.interestedparty.InterestedPartyStage.Retired;
import org.qms4j.interestedparty.InterestedPartyStage.UnderReevaluation;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.lifecycle.Verb;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of interested parties. */
public final class InterestedPartyStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The type by name. */
    public static final Attribute PARTY_TYPE = new Attribute("type", 2);

    /** The client it is. */
    public static final Attribute CLIENT = new Attribute("client", 3);

    private static final ClauseRef PARTIES = iso9001("4.2");
    private static final Role[] THOSE_WHO_MEET_THEM = {
        QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, PROVIDER_MANAGER, TOP_MANAGEMENT
    };

    private static final RecordType<InterestedParty> TYPE = RecordType.of(
                    InterestedPartyId.TYPE,
                    InterestedParty.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    RISK_OWNER,
                    ACCOUNT_OWNER,
                    PROVIDER_MANAGER,
                    COMPLAINT_HANDLER,
                    AUDITOR,
                    SYSTEM)
            .indexed(STAGE, party -> Optional.of(party.stage().name()))
            .indexed(PARTY_TYPE, party -> Optional.of(party.type().name()))
            .indexed(CLIENT, party -> party.client().map(ClientId::value));

    private static final StepTable<InterestedParty, InterestedPartyStage> TABLE = StepTable.of(TYPE);

    /** Identifies an interested party. */
    public static final Step<Optional<InterestedParty>, IdentifyParty> IDENTIFY = TABLE.begins(
                    "identify", "InterestedPartyIdentified", IdentifyParty.class, InterestedPartyStep::identified)
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, PROVIDER_MANAGER, TOP_MANAGEMENT, SYSTEM)
            .given(
                    "name",
                    "party.name",
                    PARTIES,
                    it -> it.command().client().isPresent()
                            != it.command().name().isPresent())
            .given("type", "party.client.type", PARTIES, InterestedPartyStep::namesClientsOnlyAsClients)
            .given(
                    "client",
                    "party.client",
                    PARTIES,
                    it -> it.isSound(it.command().client().map(ClientId::key)))
            .tells(QMS_MANAGER);

    /** Says again what is known about it. */
    public static final Step<InterestedParty, InterestedPartyCommand.Revise> REVISE = TABLE.changes(
                    "revise",
                    "InterestedPartyRevised",
                    InterestedPartyCommand.Revise.class,
                    Live.class,
                    it -> changed(it).profile(it.command().profile()).build())
            .by(THOSE_WHO_MEET_THEM);

    /** Says what it needs. */
    public static final Step<InterestedParty, InterestedPartyCommand.State> STATE = TABLE.changes(
                    "state",
                    "NeedStated",
                    InterestedPartyCommand.State.class,
                    Live.class,
                    it -> changed(it)
                            .needs(with(it.record().needs(), it.command().need()))
                            .build())
            .by(THOSE_WHO_MEET_THEM)
            .given(
                    "need.validTo",
                    "need.period",
                    PARTIES,
                    it -> isInOrder(it.command().need()))
            .given(
                    "need.research.on",
                    "time.future-day",
                    PARTIES,
                    it -> it.command()
                            .need()
                            .research()
                            .filter(research -> research.on().isAfter(it.today()))
                            .isEmpty());

    /** Settles what it needs for the first time. */
    public static final Step<InterestedParty, InterestedPartyCommand.Confirm> CONFIRM = settles(
            "confirm",
            "InterestedPartyConfirmed",
            InterestedPartyCommand.Confirm.class,
            Identified.class,
            it -> Optional.empty());

    /** Begins to look at it anew. */
    public static final Step<InterestedParty, InterestedPartyCommand.Review> REVIEW = TABLE.moves(
                    "review",
                    "ReEvaluationBegun",
                    InterestedPartyCommand.Review.class,
                    Confirmed.class,
                    it -> new UnderReevaluation(it.entered()))
            .by(THOSE_WHO_MEET_THEM);

    /** Says what came of looking at it anew. */
    public static final Step<InterestedParty, InterestedPartyCommand.ReEvaluate> RE_EVALUATE = settles(
                    "re-evaluate",
                    "ReEvaluated",
                    InterestedPartyCommand.ReEvaluate.class,
                    Known.class,
                    it -> it.command().basis())
            .given(
                    "basis",
                    "party.reevaluate.basis",
                    PARTIES,
                    it -> it.command().basis().isPresent()
                            || !differences(it.record()).isEmpty());

    /** Says that something happened because of which it is looked at sooner. */
    public static final Step<InterestedParty, InterestedPartyCommand.BringForward> BRING_FORWARD = TABLE.changes(
                    "bring-forward",
                    "ReEvaluationBroughtForward",
                    InterestedPartyCommand.BringForward.class,
                    Live.class,
                    it -> changed(it).addHappenings(happening(it)).build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, PROVIDER_MANAGER, TOP_MANAGEMENT, SYSTEM)
            .given(
                    "record",
                    "party.happening",
                    PARTIES,
                    it -> it.isSound(it.command().record()))
            .because(it -> it.command().trigger().name())
            .tells(QMS_MANAGER);

    /** Says that it does not matter to the quality management system. */
    public static final Step<InterestedParty, InterestedPartyCommand.Dismiss> DISMISS = TABLE.moves(
                    "dismiss",
                    "InterestedPartyDismissed",
                    InterestedPartyCommand.Dismiss.class,
                    Live.class,
                    it -> new NotRelevant(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, TOP_MANAGEMENT);

    /** Says that it matters after all. */
    public static final Step<InterestedParty, InterestedPartyCommand.Reconsider> RECONSIDER = TABLE.moves(
                    "reconsider",
                    "InterestedPartyReconsidered",
                    InterestedPartyCommand.Reconsider.class,
                    NotRelevant.class,
                    it -> new UnderReevaluation(it.entered()))
            .by(QMS_MANAGER, TOP_MANAGEMENT);

    /** Says that it is none any more. */
    public static final Step<InterestedParty, InterestedPartyCommand.Retire> RETIRE = TABLE.moves(
                    "retire",
                    "InterestedPartyRetired",
                    InterestedPartyCommand.Retire.class,
                    Live.class,
                    it -> new Retired(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, TOP_MANAGEMENT);

    /** Says that it has to be looked at soon. */
    public static final Step<InterestedParty, Announce> ANNOUNCE_APPROACHING = Announcing.approaching(
                    TABLE, "ReEvaluationDue", Live.class, PARTIES)
            .tells(QMS_MANAGER);

    /** Says that it should have been looked at. */
    public static final Step<InterestedParty, Announce> ANNOUNCE_BREACHED = Announcing.breached(
                    TABLE, "ReEvaluationOverdue", Live.class, PARTIES)
            .tells(QMS_MANAGER, TOP_MANAGEMENT);

    /** Interested parties with all their steps. */
    public static final Lifecycle<InterestedParty> LIFECYCLE = new Lifecycle<>(
            TYPE,
            List.of(IDENTIFY),
            List.of(
                    REVISE,
                    STATE,
                    CONFIRM,
                    REVIEW,
                    RE_EVALUATE,
                    BRING_FORWARD,
                    DISMISS,
                    RECONSIDER,
                    RETIRE,
                    ANNOUNCE_APPROACHING,
                    ANNOUNCE_BREACHED));

    static final Announcing<InterestedParty> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private InterestedPartyStep() {}

    /** Who matters needs something, why it matters is said, and of each need it is settled what becomes of it. */
    private static <F extends InterestedPartyStage, C> Verb<InterestedParty, F, C> settles(
            String name,
            String event,
            Class<C> command,
            Class<F> from,
            Function<Situation<InterestedParty, F, C>, Optional<Confidential<String>>> basis) {
        return TABLE.turns(name, event, command, from, it -> settled(it, basis.apply(it)))
                .by(QMS_MANAGER, TOP_MANAGEMENT)
                .needs(
                        "party.confirm.relevance",
                        PARTIES,
                        it -> it.record().profile().relevance().isPresent())
                .needs(
                        "party.confirm.needs",
                        PARTIES,
                        it -> !it.record().needsOn(it.day()).isEmpty())
                .needs(
                        "party.confirm.decided",
                        PARTIES,
                        it -> it.record().needsOn(it.day()).stream().allMatch(Need::isDecided));
    }

    private static InterestedParty settled(Situation<InterestedParty, ?, ?> it, Optional<Confidential<String>> basis) {
        return InterestedParty.builder()
                .from(it.record())
                .happenings(List.of())
                .settled(Settled.of(it.record()))
                .addEvaluations(new Evaluation(it.entered(), differences(it.record()), basis))
                .addStages(new Confirmed(it.entered()))
                .build();
    }

    private static List<Difference> differences(InterestedParty party) {
        return party.settled()
                .orElseGet(() -> new Settled(party.profile(), List.of()))
                .until(Settled.of(party));
    }

    private static Happening happening(Situation<InterestedParty, Live, InterestedPartyCommand.BringForward> it) {
        return new Happening(
                it.entered(),
                it.command().trigger(),
                it.command().record(),
                it.day().plusDays(InterestedParty.SOON_DAYS));
    }

    private static boolean namesClientsOnlyAsClients(
            Situation<Optional<InterestedParty>, InterestedPartyStage, IdentifyParty> it) {
        IdentifyParty command = it.command();
        return command.type() == PartyType.CLIENT
                || (command.client().isEmpty() && command.segment().isEmpty());
    }

    private static boolean isInOrder(Need need) {
        return need.validFrom().isEmpty()
                || need.validTo().filter(need.validFrom().get()::isAfter).isEmpty();
    }

    private static List<Need> with(List<Need> needs, Need said) {
        return needs.stream().anyMatch(need -> need.id().equals(said.id()))
                ? needs.stream()
                        .map(need -> need.id().equals(said.id()) ? said : need)
                        .toList()
                : Stream.concat(needs.stream(), Stream.of(said)).toList();
    }

    private static InterestedParty identified(
            Situation<Optional<InterestedParty>, InterestedPartyStage, IdentifyParty> it) {
        IdentifyParty command = it.command();
        return InterestedParty.builder()
                .id(command.id()
                        .or(() -> command.client().map(client -> InterestedPartyId.of(client.value())))
                        .orElseGet(() -> InterestedPartyId.of(it.newId())))
                .type(command.type())
                .name(command.name())
                .client(command.client())
                .segment(command.segment())
                .profile(command.profile())
                .addStages(new Identified(it.entered()))
                .build();
    }

    private static ImmutableInterestedParty.Builder changed(Situation<InterestedParty, ?, ?> it) {
        return InterestedParty.builder().from(it.record());
    }
}
