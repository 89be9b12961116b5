package org.qms4j.idea;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.improvement.Driver;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.RecordKey;

/** What somebody thinks could be better. */
@Value.Immutable
public abstract sealed class Idea implements Dated<Idea, IdeaStage> permits ImmutableIdea {
    Idea() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's ideas
     */
    public abstract IdeaId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns what could be better.
     *
     * @return as it was said
     */
    public abstract Confidential<String> statement();

    /**
     * Returns what made them think of it.
     *
     * @return the driver
     */
    public abstract Driver driver();

    /**
     * Returns until when somebody has to say what comes of it.
     *
     * @return the date that was set when it was handed in
     */
    public abstract LocalDate due();

    /**
     * Returns who handed it in.
     *
     * @return the host's id of the person
     */
    public String submitter() {
        return firstStage().entered().onBehalfOf().orElse(firstStage().entered().actor());
    }

    /**
     * Returns the category of complaints that it is about.
     *
     * @return the category; empty if it is about something else
     */
    public Optional<String> category() {
        return driver().category();
    }

    @Override
    public String toString() {
        return "Idea[" + id().value() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableIdea.Builder {
        Builder() {}
    }
}
