package org.qms4j.ownedchannel;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso10002;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.notification.Recipient;
import org.qms4j.ownedchannel.OwnedChannel.Kind;
import org.qms4j.ownedchannel.OwnedChannel.Look;
import org.qms4j.ownedchannel.OwnedChannelStage.Live;
import org.qms4j.ownedchannel.OwnedChannelStage.Retired;
import org.qms4j.spi.record.Attribute;

/** The steps of channels. */
public final class OwnedChannelStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The kind by name. */
    public static final Attribute KIND = new Attribute("kind", 2);

    /** Who looks after a channel. */
    public static final Attribute OWNER = new Attribute("owner", 3);

    private static final RecordType<OwnedChannel> TYPE = RecordType.of(
                    OwnedChannelId.TYPE,
                    OwnedChannel.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    AUDITOR,
                    EMPLOYEE,
                    SYSTEM)
            .indexed(STAGE, channel -> Optional.of(channel.stage().name()))
            .indexed(KIND, channel -> Optional.of(channel.kind().name()))
            .indexed(OWNER, channel -> Optional.of(channel.features().owner()));

    private static final StepTable<OwnedChannel, OwnedChannelStage> TABLE = StepTable.of(TYPE);

    /** Opens a channel. */
    public static final Step<Optional<OwnedChannel>, OpenChannel> OPEN = TABLE.begins(
                    "open", "ChannelOpened", OpenChannel.class, OwnedChannelStep::opened)
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .given(
                    "features.url",
                    "channel.url",
                    iso10002("4.5"),
                    it -> isFound(it.command().kind(), it.command().features()))
            .tells(it -> List.of(Recipient.person(it.command().features().owner())));

    /** Says again what a channel is. */
    public static final Step<OwnedChannel, OwnedChannelCommand.Revise> REVISE = TABLE.changes(
                    "revise",
                    "ChannelRevised",
                    OwnedChannelCommand.Revise.class,
                    Live.class,
                    it -> changed(it).features(it.command().features()).build())
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .provedSince(it -> Instant.MIN)
            .given(
                    "features.url",
                    "channel.url",
                    iso10002("4.5"),
                    it -> isFound(it.record().kind(), it.command().features()))
            .tells(it -> List.of(Recipient.person(it.command().features().owner())));

    /** Records that somebody looked. */
    public static final Step<OwnedChannel, OwnedChannelCommand.Watch> WATCH = TABLE.changes(
                    "watch",
                    "ChannelWatched",
                    OwnedChannelCommand.Watch.class,
                    Live.class,
                    it -> changed(it)
                            .lastLook(new Look(it.entered(), it.command().found()))
                            .build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER, EMPLOYEE, SYSTEM)
            .given(
                    "occurredAt",
                    "channel.watch.order",
                    iso10002("4.6"),
                    it -> !it.entered()
                            .occurredAt()
                            .isBefore(it.record().lastSeen().occurredAt()));

    /** Gives a channel up. */
    public static final Step<OwnedChannel, OwnedChannelCommand.Retire> RETIRE = TABLE.moves(
                    "retire",
                    "ChannelRetired",
                    OwnedChannelCommand.Retire.class,
                    Live.class,
                    it -> new Retired(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, TOP_MANAGEMENT);

    /** Says that nobody has looked for more than twice the time within which somebody has to. */
    public static final Step<OwnedChannel, Announce> ANNOUNCE_UNMONITORED = Announcing.alarm(
                    TABLE, "announce-unmonitored", "ChannelUnmonitored", Live.class, iso10002("4.6"))
            .given("due", "channel.monitored", iso10002("4.6"), OwnedChannelStep::isUnmonitored)
            .tells(it -> List.of(Recipient.person(it.record().features().owner()), Recipient.of(QMS_MANAGER)));

    /** Channels with all their steps. */
    public static final Lifecycle<OwnedChannel> LIFECYCLE =
            new Lifecycle<>(TYPE, List.of(OPEN), List.of(REVISE, WATCH, RETIRE, ANNOUNCE_UNMONITORED));

    private OwnedChannelStep() {}

    /**
     * Tells whether a channel can be named: clients can use it.
     *
     * @param situation in which it is named
     * @param channel its id
     * @return true if it was opened and is not given up
     */
    public static boolean isLive(Situation<?, ?, ?> situation, OwnedChannelId channel) {
        return situation
                .look(channel)
                .filter(found -> found.stage() instanceof Live)
                .isPresent();
    }

    /** Where everybody can read what others say there is an address. */
    private static boolean isFound(Kind kind, ChannelFeatures features) {
        return !kind.isPublic() || features.url().isPresent();
    }

    /** What is announced shows today, and from no claim of when it was. */
    private static boolean isUnmonitored(Situation<OwnedChannel, Live, Announce> it) {
        OwnedChannel channel = it.record();
        var alarm = channel.watch(it.dayOf(channel.lastSeen().occurredAt()), it.calendar())
                .alarm();
        return it.command().due().equals(alarm) && it.today().isAfter(alarm);
    }

    private static OwnedChannel opened(Situation<Optional<OwnedChannel>, OwnedChannelStage, OpenChannel> it) {
        OpenChannel command = it.command();
        return OwnedChannel.builder()
                .id(command.id().orElseGet(() -> OwnedChannelId.of(it.newId())))
                .kind(command.kind())
                .features(command.features())
                .addStages(new Live(it.entered()))
                .build();
    }

    private static ImmutableOwnedChannel.Builder changed(Situation<OwnedChannel, ?, ?> it) {
        return OwnedChannel.builder().from(it.record());
    }
}
