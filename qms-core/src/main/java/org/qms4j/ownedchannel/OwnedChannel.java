package org.qms4j.ownedchannel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.lifecycle.Entered;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.record.RecordKey;

/** A place where clients can say what they think of the organization, and where the organization listens. */
@Value.Immutable
public abstract sealed class OwnedChannel implements Dated<OwnedChannel, OwnedChannelStage>
        permits ImmutableOwnedChannel {
    OwnedChannel() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's channels
     */
    public abstract OwnedChannelId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns what it is.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * Returns what it is like.
     *
     * @return as it was last said
     */
    public abstract ChannelFeatures features();

    /**
     * Returns when somebody last looked.
     *
     * @return the last look; empty if nobody has since it was opened
     */
    public abstract Optional<Look> lastLook();

    /** What a channel is. */
    public enum Kind {
        /** A form on a page of the organization. */
        COMPLAINT_FORM,
        /** A telephone number. */
        HOTLINE,
        /** The organization's page on a platform for reviews. */
        REVIEW_PLATFORM,
        /** The organization's page on a network. */
        SOCIAL;

        /** Tells whether everybody can read there what others say. */
        boolean isPublic() {
            return this == REVIEW_PLATFORM || this == SOCIAL;
        }
    }

    /**
     * That somebody looked.
     *
     * @param entered when and by whom
     * @param found how many complaints they found; zero if there was nothing new
     */
    public record Look(Entered entered, int found) {}

    /** Something that a reader of the register would look for. */
    public enum Gap {
        /** Where clients can read how to complain (ISO 10002:2018, 4.4). */
        HOW_TO,
        /** By which rules what others write is let stand. */
        MODERATION_RULES,
        /** Within which time what is said there is answered. */
        RESPONSE_TARGET
    }

    /**
     * Returns what a reader of the register would look for and not find.
     *
     * @return the gaps; rules of moderation are missing only where others can write
     */
    public List<Gap> gaps() {
        return Stream.of(Gap.values()).filter(this::lacks).toList();
    }

    private boolean lacks(Gap gap) {
        return switch (gap) {
            case HOW_TO -> features().howTo().isEmpty();
            case MODERATION_RULES ->
                kind().isPublic() && features().moderationRules().isEmpty();
            case RESPONSE_TARGET -> features().responseTarget().isEmpty();
        };
    }

    /** Until when somebody has to look, and until when it must not stay without anybody looking. */
    record Watch(LocalDate due, LocalDate alarm) {}

    /** Twice the time is alarmed: the second one is counted from the end of the first. */
    Watch watch(LocalDate since, WorkingCalendar calendar) {
        LocalDate due = features().monitoring().from(since, calendar);
        return new Watch(due, features().monitoring().from(due, calendar));
    }

    /** What the time for looking is counted from. */
    Entered lastSeen() {
        return lastLook().map(Look::entered).orElseGet(() -> firstStage().entered());
    }

    @Override
    public String toString() {
        return "OwnedChannel[" + id().value() + ", " + kind() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableOwnedChannel.Builder {
        Builder() {}
    }
}
