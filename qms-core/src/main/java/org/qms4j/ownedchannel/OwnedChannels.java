package org.qms4j.ownedchannel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.Alert;
import org.qms4j.agenda.Announcement;
import org.qms4j.agenda.Announcing;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.Task;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.ownedchannel.OwnedChannel.Watch;
import org.qms4j.ownedchannel.OwnedChannelStage.Live;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.query.Criterion;

/** The channels of an organization, at one actor's desk. */
public final class OwnedChannels extends Service<OwnedChannel> implements AgendaSource {
    static final String KIND = "MONITORING";
    private static final List<String> LIVE = Lifecycle.stageNames(Live.class);

    private final WorkingCalendar calendar;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public OwnedChannels(Desk desk) {
        super(new Register<>(OwnedChannelStep.LIFECYCLE, desk));
        this.calendar = desk.office().conditions().calendar();
    }

    /**
     * Opens a channel.
     *
     * @param command what it is and who looks after it
     * @return the channel
     */
    public OwnedChannel open(OpenChannel command) {
        return register().begin(OwnedChannelStep.OPEN, command);
    }

    /**
     * Says again what a channel is like; what the features leave empty is empty afterwards.
     *
     * @param channel the channel
     * @param features all of it
     * @return the revised channel
     */
    public OwnedChannel revise(Ref<OwnedChannel> channel, ChannelFeatures features) {
        return register().take(OwnedChannelStep.REVISE, channel, new OwnedChannelCommand.Revise(features));
    }

    /**
     * Records that somebody looked. Every complaint that was found is taken in as one of its own.
     *
     * @param channel the channel
     * @param found how many complaints they found; zero if there was nothing new
     * @return the channel, looked at
     */
    public OwnedChannel watch(Ref<OwnedChannel> channel, int found) {
        return register().take(OwnedChannelStep.WATCH, channel, new OwnedChannelCommand.Watch(found));
    }

    /**
     * Gives a channel up.
     *
     * @param channel the channel
     * @param reason why
     * @return the channel, retired
     */
    public OwnedChannel retire(Ref<OwnedChannel> channel, String reason) {
        return register()
                .take(OwnedChannelStep.RETIRE, channel, new OwnedChannelCommand.Retire(Confidential.of(reason)));
    }

    /**
     * Returns the channels that nobody has looked at for more than twice the time within which somebody has to.
     *
     * @param today the day of the question
     * @return in the order of their ids; computed, whether somebody was told or not
     */
    public Stream<OwnedChannel> unmonitored(LocalDate today) {
        return live().filter(channel -> today.isAfter(watch(channel).alarm()));
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return live().map(channel -> DueItem.on(
                channel.key(),
                KIND,
                watch(channel).due(),
                DueItem.Effect.CUSTOMER,
                Optional.of(channel.features().owner()),
                today));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return unmonitored(today)
                .filter(channel -> !alarm(channel).isIn(channel.alerts()))
                .map(this::task);
    }

    private Task task(OwnedChannel channel) {
        Alert alarm = alarm(channel);
        LocalDate known = dayOf(channel.lastSeen().recordedAt());
        var announcement =
                new Announcement(alarm, Announcement.later(alarm.due().plusDays(1), known));
        return Announcing.task(register(), channel, OwnedChannelStep.ANNOUNCE_UNMONITORED, announcement);
    }

    private Alert alarm(OwnedChannel channel) {
        return new Alert(KIND, watch(channel).alarm(), Alert.Level.BREACHED);
    }

    private Watch watch(OwnedChannel channel) {
        return channel.watch(dayOf(channel.lastSeen().occurredAt()), calendar);
    }

    private Stream<OwnedChannel> live() {
        return walk(all().where(Criterion.anyOf(OwnedChannelStep.STAGE, LIVE)));
    }
}
