package org.qms4j.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Entered;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.RecordKey;

/** Work that belongs together and makes outputs of inputs. */
@Value.Immutable
public abstract sealed class QmsProcess implements Dated<QmsProcess, ProcessStage> permits ImmutableQmsProcess {
    QmsProcess() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's processes
     */
    public abstract ProcessId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns the host's own record of it.
     *
     * @return empty if the host has none
     */
    public abstract Optional<ExternalRef> externalRef();

    /**
     * Returns the process it is part of.
     *
     * @return empty if it is part of none
     */
    public abstract Optional<ProcessId> partOf();

    /**
     * Returns what it is.
     *
     * @return as it was last said
     */
    public abstract ProcessProfile profile();

    /**
     * Returns who answered for it.
     *
     * @return the first owner first; the last one answers for it now
     */
    public abstract List<Ownership> ownerships();

    /**
     * Returns what it takes in.
     *
     * @return in the order in which it was said
     */
    public abstract List<ProcessInput> inputs();

    /**
     * Returns what it puts out.
     *
     * @return in the order in which it was said
     */
    public abstract List<ProcessOutput> outputs();

    /**
     * Returns where its inputs come from.
     *
     * @return none, one or more for each input
     */
    public abstract List<Feed> feeds();

    /**
     * Returns who outside receives its outputs. Who inside does is kept by the processes that take them in.
     *
     * @return none, one or more for each output
     */
    public abstract List<Delivery> deliveries();

    /**
     * Returns when somebody looked whether it is still right.
     *
     * @return the first look first
     */
    public abstract List<Look> looks();

    /**
     * Who answers for a process.
     *
     * @param entered when and by whom they were appointed
     * @param owner the host's id of the person
     */
    public record Ownership(Entered entered, String owner) {}

    /**
     * That somebody looked whether a process is still right.
     *
     * @param entered when and by whom
     * @param basis what was looked at
     */
    public record Look(Entered entered, Confidential<String> basis) {}

    /**
     * Returns who answers for it.
     *
     * @return the host's id of the person; empty if nobody was appointed yet
     */
    public Optional<String> owner() {
        return ownerships().isEmpty()
                ? Optional.empty()
                : Optional.of(ownerships().get(ownerships().size() - 1).owner());
    }

    /**
     * Returns an input.
     *
     * @param id how it is called
     * @return the input; empty if there is none
     */
    public Optional<ProcessInput> input(String id) {
        return inputs().stream().filter(input -> input.id().equals(id)).findFirst();
    }

    /**
     * Returns an output.
     *
     * @param id how it is called
     * @return the output; empty if there is none
     */
    public Optional<ProcessOutput> output(String id) {
        return outputs().stream().filter(output -> output.id().equals(id)).findFirst();
    }

    /**
     * Returns where an input comes from.
     *
     * @param input how the input is called
     * @return none, one or more
     */
    public Stream<Source> sources(String input) {
        return feeds().stream().filter(feed -> feed.input().equals(input)).map(Feed::source);
    }

    /**
     * Tells whether it takes something from a process.
     *
     * @param other the process
     * @return true if one of its inputs comes from there
     */
    public boolean takesFrom(ProcessId other) {
        return feeds().stream()
                .anyMatch(feed -> feed.source() instanceof Source.OfProcess flow
                        && flow.from().process().equals(other));
    }

    /** From when the time to the next look is counted: since somebody looked or put it to work. */
    Entered lastLook() {
        Stream<Entered> looked = looks().stream().map(Look::entered);
        Stream<Entered> put = reached(ProcessStage.Active.class).map(ProcessStage.Active::entered).stream();
        return Stream.concat(looked, put)
                .max(Comparator.comparing(Entered::recordedAt))
                .orElseThrow();
    }

    /** Until when somebody has to look, counted from the day of the last look. */
    LocalDate due(LocalDate last) {
        return last.plusMonths(profile().everyMonths());
    }

    @Override
    public String toString() {
        return "QmsProcess[" + id().value() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableQmsProcess.Builder {
        Builder() {}
    }
}
