package org.qms4j.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Expectation;
import org.qms4j.spi.store.Write;

/** One step of a complaint: {@code Complaint.received("c1")}, then {@code complaint.next("anna")}. */
record Complaint(
        OrganizationId organization,
        RecordKey key,
        Optional<Revision> before,
        String actor,
        Map<Attribute, String> attributes) {
    static final OrganizationId ACME = OrganizationId.of("acme");
    static final Attribute STAGE = new Attribute("stage", 1);
    static final Attribute CLIENT = new Attribute("client", 2);
    static final Attribute NOTE = new Attribute("note", 9);

    static Complaint received(String id) {
        return new Complaint(ACME, new RecordKey("complaint", id), Optional.empty(), "anna", Map.of(STAGE, "RECEIVED"));
    }

    /** The step that somebody takes after what they have read. */
    static Complaint after(StoredRecord seen, String actor) {
        return new Complaint(ACME, seen.key(), Optional.of(seen.revision()), actor, seen.attributes());
    }

    Complaint with(Attribute attribute, String value) {
        var all = new HashMap<>(attributes);
        all.put(attribute, value);
        return new Complaint(organization, key, before, actor, all);
    }

    Complaint of(OrganizationId other) {
        return new Complaint(other, key, before, actor, attributes);
    }

    Complaint next(String somebody) {
        return after(record(), somebody).of(organization);
    }

    Revision revision() {
        return new Revision(number(), content().digest());
    }

    StoredRecord record() {
        Image image = Image.of(Map.of("text", "The flange of " + key.id() + " is cracked. ".repeat(40)));
        Image personal = Image.of(Map.of("complainant", "canary of " + key.id()));
        return new StoredRecord(key, revision(), 1, image, personal, attributes);
    }

    Expectation expectation() {
        return new Expectation(key, Optional.of(revision()));
    }

    Changeset changeset() {
        return changeset(Optional.empty());
    }

    Changeset as(String command) {
        return changeset(Optional.of(new CommandStamp(command, "salt")));
    }

    Changeset changeset(Optional<CommandStamp> command) {
        return changeset(command, List.of(), this);
    }

    static Changeset changeset(Optional<CommandStamp> command, List<Expectation> reads, Complaint... steps) {
        List<Write> writes = Stream.of(steps).map(step -> step.write(command)).toList();
        return new Changeset(steps[0].organization(), command, new ArrayList<>(reads), writes);
    }

    private Write write(Optional<CommandStamp> command) {
        return new Write(before, record(), List.of(new JournalEntry(key, revision(), command, content())));
    }

    private long number() {
        return before.map(Revision::number).orElse(0L) + 1;
    }

    private Image content() {
        return Image.of(Map.of(
                "organization", organization.value(),
                "id", key.id(),
                "number", number(),
                "actor", actor,
                "previous", before.map(Revision::chain).orElse("")));
    }
}
