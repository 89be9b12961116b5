package org.qms4j.client;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.Client.Preferences;
import org.qms4j.client.Client.Tier;
import org.qms4j.client.Client.TierChange;
import org.qms4j.client.ClientStage.Active;
import org.qms4j.client.ClientStage.Away;
import org.qms4j.client.ClientStage.Living;
import org.qms4j.client.ClientStage.Own;
import org.qms4j.client.ClientStage.Prospect;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.notification.Recipient;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of clients. */
public final class ClientStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The host's own record, as text. */
    public static final Attribute EXTERNAL_REF = new Attribute("externalRef", 2);

    /** Who answers for the relationship. */
    public static final Attribute ACCOUNT_OWNER_ID = new Attribute("accountOwner", 3);

    /** The tier. */
    public static final Attribute TIER = new Attribute("tier", 4);

    /** A person or an organization. */
    public static final Attribute KIND = new Attribute("kind", 5);

    /** The segment. */
    public static final Attribute SEGMENT = new Attribute("segment", 6);

    private static final RecordType<Client> TYPE = RecordType.of(
                    ClientId.TYPE,
                    Client.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    ACCOUNT_OWNER,
                    COMPLAINT_HANDLER,
                    PROCESS_OWNER,
                    AUDITOR,
                    SYSTEM)
            .indexed(STAGE, client -> Optional.of(client.stage().name()))
            .indexed(EXTERNAL_REF, client -> Optional.of(client.externalRef().text()))
            .indexed(ACCOUNT_OWNER_ID, Client::accountOwner)
            .indexed(TIER, client -> client.tier().map(Tier::name))
            .indexed(KIND, client -> Optional.of(client.kind().name()))
            .indexed(SEGMENT, Client::segment);

    private static final ClauseRef FOCUS = ClauseRef.iso9001("5.1.2");
    private static final ClauseRef COMMUNICATION = ClauseRef.iso9001("8.2.1");
    private static final StepTable<Client, ClientStage> TABLE = StepTable.of(TYPE);

    /** Registers a client. */
    public static final Step<Optional<Client>, RegisterClient> REGISTER = TABLE.begins(
                    "register", "ClientRegistered", RegisterClient.class, ClientStep::registered)
            .by(ACCOUNT_OWNER, QMS_MANAGER, COMPLAINT_HANDLER, SYSTEM)
            .given(
                    "function",
                    "client.internal.function",
                    FOCUS,
                    it -> it.command()
                            .side()
                            .isStoodFor(it.command().function(), it.command().process()))
            .given(
                    "industry",
                    "client.person.industry",
                    FOCUS,
                    it -> it.command().kind() == Kind.ORGANIZATION
                            || it.command().industry().isEmpty());

    /** Says that a client is served from now on. */
    public static final Step<Client, ClientCommand.Activate> ACTIVATE = TABLE.moves(
                    "activate",
                    "ClientActivated",
                    ClientCommand.Activate.class,
                    Prospect.class,
                    it -> new Active(it.entered()))
            .by(ACCOUNT_OWNER, QMS_MANAGER, SYSTEM);

    /** Says that nobody has been in touch for long. */
    public static final Step<Client, ClientCommand.Lapse> LAPSE = TABLE.moves(
                    "lapse",
                    "ClientDormant",
                    ClientCommand.Lapse.class,
                    Active.class,
                    it -> new ClientStage.Dormant(it.entered()))
            .by(SYSTEM, ACCOUNT_OWNER, QMS_MANAGER)
            .needs(
                    "client.lapse.recent",
                    COMMUNICATION,
                    it -> restingFrom(it.record(), it.dayOf(it.stage().entered().occurredAt()))
                            .isBefore(it.day().plusDays(1)))
            .tells(it ->
                    it.record().accountOwner().stream().map(Recipient::person).toList());

    /** Says that a client has left. */
    public static final Step<Client, ClientCommand.Lose> LOSE = TABLE.moves(
                    "lose",
                    "ClientLost",
                    ClientCommand.Lose.class,
                    Living.class,
                    it -> new ClientStage.Lost(it.entered(), it.command().reason()))
            .by(ACCOUNT_OWNER, QMS_MANAGER)
            .tells(QMS_MANAGER);

    /** Says that a client is back. */
    public static final Step<Client, ClientCommand.WinBack> WIN_BACK = TABLE.moves(
                    "win-back",
                    "ClientWonBack",
                    ClientCommand.WinBack.class,
                    Away.class,
                    it -> new Active(it.entered()))
            .by(ACCOUNT_OWNER, QMS_MANAGER, SYSTEM);

    /** Says that a client is the same as another one. */
    public static final Step<Client, ClientCommand.Merge> MERGE = TABLE.moves(
                    "merge",
                    "ClientMerged",
                    ClientCommand.Merge.class,
                    Own.class,
                    it -> new ClientStage.Merged(it.entered(), it.command().into()))
            .by(ACCOUNT_OWNER, QMS_MANAGER)
            .given(
                    "into",
                    "client.merge.self",
                    COMMUNICATION,
                    it -> !it.command().into().equals(it.record().id()))
            .given(
                    "into",
                    "client.merge.into",
                    COMMUNICATION,
                    it -> isThere(it, it.command().into()));

    /** Takes a client out of the count because it was entered by mistake. */
    public static final Step<Client, ClientCommand.Void> VOID = TABLE.moves(
                    "void",
                    "ClientVoided",
                    ClientCommand.Void.class,
                    Own.class,
                    it -> new ClientStage.Voided(it.entered(), it.command().reason()))
            .by(QMS_MANAGER);

    /** Says again what a client is. */
    public static final Step<Client, ReviseClient> REVISE = TABLE.changes(
                    "revise", "ClientRevised", ReviseClient.class, Own.class, ClientStep::revised)
            .by(ACCOUNT_OWNER, QMS_MANAGER)
            .given(
                    "function",
                    "client.internal.function",
                    FOCUS,
                    it -> it.record()
                            .side()
                            .isStoodFor(it.command().function(), it.command().process()))
            .given(
                    "industry",
                    "client.person.industry",
                    FOCUS,
                    it -> it.record().kind() == Kind.ORGANIZATION
                            || it.command().industry().isEmpty());

    /** Records a contact. */
    public static final Step<Client, ClientCommand.Touch> TOUCH = TABLE.changes(
                    "touch",
                    "TouchpointRecorded",
                    ClientCommand.Touch.class,
                    Own.class,
                    it -> changed(it.record())
                            .addTouchpoints(it.command().touchpoint())
                            .build())
            .by(ACCOUNT_OWNER, QMS_MANAGER, COMPLAINT_HANDLER, SYSTEM)
            .given(
                    "touchpoint.on",
                    "time.future-day",
                    COMMUNICATION,
                    it -> !it.command().touchpoint().on().isAfter(it.day()));

    /** Puts a client in a tier. */
    public static final Step<Client, ClientCommand.Grade> GRADE = TABLE.changes(
                    "grade", "ClientTierChanged", ClientCommand.Grade.class, Own.class, ClientStep::graded)
            .by(QMS_MANAGER, SYSTEM)
            .given(
                    "tier",
                    "client.main.owner",
                    FOCUS,
                    it -> it.command().tier() != Tier.A
                            || it.record().accountOwner().isPresent());

    /** Says who answers for the relationship. */
    public static final Step<Client, ClientCommand.Assign> ASSIGN = TABLE.changes(
                    "assign",
                    "ClientAssigned",
                    ClientCommand.Assign.class,
                    Own.class,
                    it -> changed(it.record())
                            .accountOwner(it.command().owner())
                            .build())
            .by(ACCOUNT_OWNER, QMS_MANAGER)
            .tells(it -> List.of(Recipient.person(it.command().owner())));

    /** Names a client a main client. */
    public static final Step<Client, ClientCommand.FlagMain> FLAG_MAIN = TABLE.changes(
                    "flag-main",
                    "ClientFlaggedMain",
                    ClientCommand.FlagMain.class,
                    Own.class,
                    it -> changed(it.record()).flaggedMain(it.command().main()).build())
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .given(
                    "main",
                    "client.main.owner",
                    FOCUS,
                    it -> !it.command().main() || it.record().accountOwner().isPresent());

    /** Records how a client wants to be served. */
    public static final Step<Client, ClientCommand.Prefer> PREFER = TABLE.changes(
                    "prefer",
                    "ClientPreferencesChanged",
                    ClientCommand.Prefer.class,
                    Own.class,
                    it -> changed(it.record())
                            .preferences(it.command().preferences())
                            .build())
            .by(ACCOUNT_OWNER, QMS_MANAGER, COMPLAINT_HANDLER);

    /** Records a client's share of the revenue. */
    public static final Step<Client, ClientCommand.Share> SHARE = TABLE.changes(
                    "share",
                    "RevenueShareRecorded",
                    ClientCommand.Share.class,
                    Own.class,
                    it -> changed(it.record())
                            .putRevenueShares(
                                    it.command().period(), it.command().share())
                            .build())
            .by(QMS_MANAGER, ACCOUNT_OWNER, SYSTEM);

    /** Clients with all their steps. */
    public static final Lifecycle<Client> LIFECYCLE = new Lifecycle<>(
            TYPE,
            List.of(REGISTER),
            List.of(
                    ACTIVATE, LAPSE, LOSE, WIN_BACK, MERGE, VOID, REVISE, TOUCH, GRADE, ASSIGN, FLAG_MAIN, PREFER,
                    SHARE));

    private ClientStep() {}

    /**
     * Tells whether a client can be named: a merged one must be followed to the one that goes on.
     *
     * @param situation in which it is named
     * @param client its id
     * @return true if it is registered, neither merged nor void
     */
    public static boolean isThere(Situation<?, ?, ?> situation, ClientId client) {
        return situation
                .look(client)
                .filter(found -> found.stage() instanceof Own)
                .isPresent();
    }

    /** The day on which a client counts as dormant if nobody is in touch until then. */
    static LocalDate restingFrom(Client client, LocalDate active) {
        LocalDate last =
                client.lastTouch().filter(touch -> touch.isAfter(active)).orElse(active);
        return last.plusDays(client.dormantAfterDays());
    }

    private static Client registered(Situation<Optional<Client>, ClientStage, RegisterClient> it) {
        RegisterClient command = it.command();
        return Client.builder()
                .id(command.id().orElseGet(() -> ClientId.of(it.newId())))
                .externalRef(command.externalRef())
                .kind(command.kind())
                .side(command.side())
                .function(command.function())
                .process(command.process())
                .segment(command.segment())
                .industry(command.industry())
                .accountOwner(command.accountOwner())
                .flaggedMain(false)
                .relationshipStart(command.relationshipStart())
                .contracts(command.contracts())
                .contacts(command.contacts())
                .preferences(Preferences.none())
                .dormantAfterDays(command.dormantAfterDays())
                .addStages(new Prospect(it.entered()))
                .build();
    }

    private static Client revised(Situation<Client, Own, ReviseClient> it) {
        ReviseClient command = it.command();
        return changed(it.record())
                .function(command.function())
                .process(command.process())
                .segment(command.segment())
                .industry(command.industry())
                .relationshipStart(command.relationshipStart())
                .contracts(command.contracts())
                .contacts(command.contacts())
                .dormantAfterDays(command.dormantAfterDays())
                .build();
    }

    private static Client graded(Situation<Client, Own, ClientCommand.Grade> it) {
        ClientCommand.Grade command = it.command();
        return changed(it.record())
                .addTiers(new TierChange(command.tier(), it.day(), it.actor().id(), command.reason()))
                .build();
    }

    private static ImmutableClient.Builder changed(Client client) {
        return Client.builder().from(client);
    }
}
