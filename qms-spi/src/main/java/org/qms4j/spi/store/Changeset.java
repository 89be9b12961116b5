package org.qms4j.spi.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.spi.Notification;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * What is written in one go: all of it or nothing.
 *
 * @param organization the organization all of it belongs to
 * @param command the command it carries out, if the caller named it; the same stamp is on every entry
 * @param reads records that were only read for the decision, none of which is written
 * @param writes one for each record written, at least one
 * @param notifications who is to be told of its entries, each notification with an id of its own; a store without an
 *     outbox leaves them alone
 */
public record Changeset(
        OrganizationId organization,
        Optional<CommandStamp> command,
        List<Expectation> reads,
        List<Write> writes,
        List<Notification> notifications) {
    /** {@inheritDoc} */
    public Changeset {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        notifications = List.copyOf(notifications);
        if (writes.isEmpty()) {
            throw new IllegalArgumentException("writes: at least one record");
        }
        Set<RecordKey> seen = new HashSet<>();
        Stream.concat(reads.stream(), writes.stream().map(Write::expectation))
                .map(Expectation::record)
                .filter(record -> !seen.add(record))
                .findFirst()
                .ifPresent(record -> {
                    throw new IllegalArgumentException("writes: " + record + " stands twice");
                });
        for (JournalEntry entry :
                writes.stream().flatMap(w -> w.entries().stream()).toList()) {
            if (!entry.command().equals(command)) {
                throw new IllegalArgumentException("command: every entry carries the changeset's command");
            }
        }
        checkNotifications(organization, writes, notifications);
    }

    /**
     * Makes a changeset of which nobody is told.
     *
     * @param organization the organization all of it belongs to
     * @param command the command it carries out, if the caller named it
     * @param reads records that were only read for the decision
     * @param writes one for each record written
     */
    public Changeset(
            OrganizationId organization, Optional<CommandStamp> command, List<Expectation> reads, List<Write> writes) {
        this(organization, command, reads, writes, List.of());
    }

    private static void checkNotifications(
            OrganizationId organization, List<Write> writes, List<Notification> notifications) {
        if (notifications.isEmpty()) {
            return;
        }
        Set<Cause> causes = writes.stream()
                .flatMap(write -> write.entries().stream())
                .map(entry ->
                        new Cause(organization, entry.record(), entry.revision().number()))
                .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Notification notification : notifications) {
            var cause = new Cause(notification.organization(), notification.subject(), notification.number());
            if (!causes.contains(cause)) {
                throw new IllegalArgumentException("notifications: one is about no entry of the changeset");
            }
            if (!ids.add(notification.id())) {
                throw new IllegalArgumentException("notifications: two have the same id");
            }
        }
    }

    /** The entry that a notification is about. */
    private record Cause(OrganizationId organization, RecordKey record, long number) {}

    /**
     * Returns everything that must hold for the changeset to be applied.
     *
     * @return the expectations of the reads and of the writes
     */
    public List<Expectation> expectations() {
        return Stream.concat(reads.stream(), writes.stream().map(Write::expectation))
                .toList();
    }

    /**
     * Returns every entry, in the order of the writes.
     *
     * @return the entries
     */
    public List<JournalEntry> entries() {
        return writes.stream().flatMap(write -> write.entries().stream()).toList();
    }
}
