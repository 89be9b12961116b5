package org.qms4j.contract;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.spi.Notification;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Expectation;

/** A changeset in the making: {@code writing(complaint.next()).havingRead(client).as("command 7")}. */
record Changes(List<Sample> written, List<Expectation> reads, Optional<CommandStamp> command, List<String> recipients) {
    static Changes writing(Sample... records) {
        return writing(List.of(records));
    }

    static Changes writing(List<Sample> records) {
        return new Changes(records, List.of(), Optional.empty(), List.of());
    }

    /** The decision rests on these records, too; they were read in these states. */
    Changes havingRead(Sample... records) {
        return reading(Stream.of(records).map(Sample::found));
    }

    /** The decision rests on these records not existing. */
    Changes havingMissed(Sample... records) {
        return reading(Stream.of(records).map(Sample::missed));
    }

    Changes as(String commandId) {
        return as(new CommandStamp(commandId, "salt of " + commandId));
    }

    Changes as(CommandStamp stamp) {
        return new Changes(written, reads, Optional.of(stamp), recipients);
    }

    /** These are to be told of the last step of the last record. */
    Changes telling(String... somebody) {
        return new Changes(written, reads, command, List.of(somebody));
    }

    Changeset changeset() {
        return new Changeset(
                written.get(0).organization(),
                command,
                reads,
                written.stream().map(sample -> sample.write(command)).toList(),
                notifications());
    }

    List<Notification> notifications() {
        Sample last = written.get(written.size() - 1);
        return recipients.stream()
                .map(recipient -> new Notification(
                        Image.of(Map.of("state", last.revision().chain(), "recipient", recipient))
                                .digest(),
                        last.organization(),
                        "ComplaintReceived",
                        last.key(),
                        last.revision().number(),
                        recipient))
                .toList();
    }

    List<JournalEntry> entries() {
        return changeset().entries();
    }

    /** Names the first records only: a changeset may hold fifty. */
    @Override
    public String toString() {
        return written.stream()
                        .limit(2)
                        .map(sample -> sample + " (expected before: " + Words.state(sample.before()) + ")")
                        .collect(joining(", ", "commit of ", written.size() > 2 ? " and others" : ""))
                + reads.stream()
                        .map(read -> ", having read " + read.record().type() + " "
                                + Words.visible(read.record().id()) + " (" + Words.state(read.revision()) + ")")
                        .collect(joining())
                + command.map(stamp -> ", named \"" + Words.visible(stamp.id()) + "\"")
                        .orElse("");
    }

    private Changes reading(Stream<Expectation> more) {
        var all = new ArrayList<>(reads);
        more.forEach(all::add);
        return new Changes(written, all, command, recipients);
    }
}
