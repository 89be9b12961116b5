package org.qms4j.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Expectation;
import org.qms4j.spi.store.Write;

/**
 * A state of a record and the steps that lead to it: {@code aComplaint("c1")} is its first state,
 * {@code complaint.next()} the one after. Each entry holds the hash of the one before it, and its own hash is true.
 */
record Sample(
        OrganizationId organization,
        RecordKey key,
        Optional<Revision> before,
        int steps,
        String actor,
        Image image,
        Image personal,
        Map<Attribute, String> attributes) {
    static final OrganizationId ACME = OrganizationId.of("acme");
    static final OrganizationId GLOBEX = OrganizationId.of("globex");

    static final Attribute STAGE = new Attribute("stage", 1);
    static final Attribute CLIENT = new Attribute("client", 2);
    static final Attribute RECEIVED = new Attribute("received", 16);
    static final Attribute COST = new Attribute("cost", Attribute.SLOTS);

    private static final int FORM = 3;

    static Sample aRecord(String type, String id) {
        Image image = Image.of(Map.of("subject", type + " " + id));
        return new Sample(
                ACME,
                new RecordKey(type, id),
                Optional.empty(),
                1,
                "anna",
                image,
                Image.EMPTY,
                Map.of(STAGE, "RECEIVED"));
    }

    static Sample aComplaint(String id) {
        return aRecord("complaint", id);
    }

    static Sample aClient(String id) {
        return aRecord("client", id);
    }

    /** The step after a state that was read in the first organization. */
    static Sample after(StoredRecord seen) {
        return new Sample(
                ACME,
                seen.key(),
                Optional.of(seen.revision()),
                1,
                "anna",
                seen.image(),
                seen.personal(),
                seen.attributes());
    }

    /** Complaints with the ids c-1000, c-1001 and so on: they sort as they are counted. */
    static List<Sample> complaints(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> aComplaint("c-" + (1_000 + number)))
                .toList();
    }

    /** The same steps on a record of the same name in another organization. */
    Sample of(OrganizationId other) {
        return new Sample(other, key, before, steps, actor, image, personal, attributes);
    }

    /** The same steps, taken by somebody else: the number stays, the hash does not. */
    Sample by(String somebody) {
        return new Sample(organization, key, before, steps, somebody, image, personal, attributes);
    }

    Sample saying(Image content) {
        return new Sample(organization, key, before, steps, actor, content, personal, attributes);
    }

    Sample saying(String text) {
        return saying(Image.of(Map.of("text", text)));
    }

    Sample keepingPersonal(Image values) {
        return new Sample(organization, key, before, steps, actor, image, values, attributes);
    }

    Sample with(Attribute attribute, String value) {
        var all = new HashMap<>(attributes);
        all.put(attribute, value);
        return new Sample(organization, key, before, steps, actor, image, personal, all);
    }

    Sample withoutAttributes() {
        return new Sample(organization, key, before, steps, actor, image, personal, Map.of());
    }

    /** The state with this number, led to in one go from the state before. */
    Sample at(long number) {
        int all = (int) (number - before.map(Revision::number).orElse(0L));
        return new Sample(organization, key, before, all, actor, image, personal, attributes);
    }

    /** The state one step after this one. */
    Sample next() {
        return new Sample(organization, key, Optional.of(revision()), 1, actor, image, personal, attributes);
    }

    Revision revision() {
        List<JournalEntry> all = entries(Optional.empty());
        return all.get(all.size() - 1).revision();
    }

    StoredRecord record() {
        return new StoredRecord(key, revision(), FORM, image, personal, attributes);
    }

    List<JournalEntry> entries(Optional<CommandStamp> command) {
        var entries = new ArrayList<JournalEntry>();
        Optional<Revision> last = before;
        for (int step = 0; step < steps; step++) {
            long number = last.map(Revision::number).orElse(0L) + 1;
            Image content = content(number, last);
            Revision revision = new Revision(number, content.digest());
            entries.add(new JournalEntry(key, revision, command, content));
            last = Optional.of(revision);
        }
        return entries;
    }

    Write write(Optional<CommandStamp> command) {
        return new Write(before, record(), entries(command));
    }

    Expectation found() {
        return new Expectation(key, Optional.of(revision()));
    }

    Expectation missed() {
        return new Expectation(key, Optional.empty());
    }

    private Image content(long number, Optional<Revision> last) {
        return Image.of(Map.of(
                "organization", organization.value(),
                "type", key.type(),
                "id", key.id(),
                "number", number,
                "actor", actor,
                "previous", last.map(Revision::chain).orElse(""),
                "image", image.digest()));
    }

    @Override
    public String toString() {
        return "%s %s of %s at number %d"
                .formatted(
                        Words.visible(key.type()),
                        Words.visible(key.id()),
                        Words.visible(organization.value()),
                        before.map(Revision::number).orElse(0L) + steps);
    }
}
