package org.qms4j.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.Notification;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

class ChangesetTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final RecordKey COMPLAINT = new RecordKey("complaint", "c1");
    private static final RecordKey CLIENT = new RecordKey("client", "k1");
    private static final Optional<CommandStamp> COMMAND = Optional.of(new CommandStamp("command 1", "salt"));

    @Test
    void a_write_has_an_entry_for_each_step_from_the_expected_number_on() {
        Write first = new Write(Optional.empty(), recordAt(COMPLAINT, 2), steps(COMPLAINT, 1, 2));
        Write later = new Write(Optional.of(revision(2)), recordAt(COMPLAINT, 4), steps(COMPLAINT, 3, 4));

        assertThat(first.expectation()).isEqualTo(new Expectation(COMPLAINT, Optional.empty()));
        assertThat(later.expectation()).isEqualTo(new Expectation(COMPLAINT, Optional.of(revision(2))));
    }

    @Test
    void a_write_with_a_gap_a_double_or_a_foreign_entry_cannot_be_made() {
        assertNoWrite(recordAt(COMPLAINT, 2), steps(COMPLAINT, 2, 2), "entries: entry 1 of the record is missing");
        assertNoWrite(
                recordAt(COMPLAINT, 3),
                List.of(step(COMPLAINT, 1), step(COMPLAINT, 3)),
                "entries: entry 2 of the record is missing");
        assertNoWrite(
                recordAt(COMPLAINT, 1),
                List.of(step(COMPLAINT, 1), step(COMPLAINT, 1)),
                "entries: entry 2 of the record is missing");
        assertNoWrite(recordAt(COMPLAINT, 1), steps(CLIENT, 1, 1), "entries: entry 1 of the record is missing");
    }

    @Test
    void the_last_entry_of_a_write_leads_to_the_state_of_the_record() {
        assertNoWrite(recordAt(COMPLAINT, 1), List.of(), "entries: the last one leads to the record's revision");
        assertNoWrite(
                recordAt(COMPLAINT, 3), steps(COMPLAINT, 1, 2), "entries: the last one leads to the record's revision");
    }

    @Test
    void a_changeset_writes_at_least_one_record() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Changeset(
                        ACME, Optional.empty(), List.of(new Expectation(CLIENT, Optional.empty())), List.of()))
                .withMessage("writes: at least one record");
    }

    @Test
    void a_record_stands_in_a_changeset_once() {
        Write complaint = aWriteOf(COMPLAINT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Changeset(ACME, Optional.empty(), List.of(), List.of(complaint, complaint)))
                .withMessage("writes: " + COMPLAINT + " stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Changeset(ACME, Optional.empty(), List.of(complaint.expectation()), List.of(complaint)));
        Expectation client = new Expectation(CLIENT, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Changeset(ACME, Optional.empty(), List.of(client, client), List.of(complaint)));
    }

    @Test
    void every_entry_carries_the_command_of_its_changeset() {
        Write unnamed = aWriteOf(COMPLAINT);
        JournalEntry step = step(CLIENT, 1);
        Write named = new Write(
                Optional.empty(),
                recordAt(CLIENT, 1),
                List.of(new JournalEntry(CLIENT, step.revision(), COMMAND, step.content())));

        assertThat(new Changeset(ACME, COMMAND, List.of(), List.of(named)).entries())
                .isEqualTo(named.entries());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Changeset(ACME, COMMAND, List.of(), List.of(named, unnamed)))
                .withMessage("command: every entry carries the changeset's command");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Changeset(ACME, Optional.empty(), List.of(), List.of(named)));
    }

    @Test
    void a_changeset_lists_what_it_expects_and_what_it_enters() {
        var read = new Expectation(new RecordKey("client", "k2"), Optional.of(revision(5)));
        Write complaint = aWriteOf(COMPLAINT);
        Write client = aWriteOf(CLIENT);

        var changeset = new Changeset(ACME, Optional.empty(), List.of(read), List.of(complaint, client));

        assertThat(changeset.expectations()).containsExactly(read, complaint.expectation(), client.expectation());
        assertThat(changeset.entries()).containsExactly(step(COMPLAINT, 1), step(CLIENT, 1));
    }

    @Test
    void a_notification_is_about_an_entry_of_its_changeset_and_has_an_id_of_its_own() {
        List<Write> writes = List.of(aWriteOf(COMPLAINT));
        Notification told = told("n1", ACME, COMPLAINT, 1);
        assertThat(new Changeset(ACME, Optional.empty(), List.of(), writes, List.of(told)).notifications())
                .containsExactly(told);

        for (Notification other : List.of(
                told("n1", ACME, COMPLAINT, 2),
                told("n1", ACME, CLIENT, 1),
                told("n1", OrganizationId.of("globex"), COMPLAINT, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Changeset(ACME, Optional.empty(), List.of(), writes, List.of(other)))
                    .withMessage("notifications: one is about no entry of the changeset");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Changeset(ACME, Optional.empty(), List.of(), writes, List.of(told, told)))
                .withMessage("notifications: two have the same id");
    }

    private static Notification told(String id, OrganizationId organization, RecordKey subject, long number) {
        return new Notification(id, organization, "ComplaintReceived", subject, number, "person:anna");
    }

    @Test
    void a_changeset_does_not_change_with_the_lists_it_was_made_of() {
        var writes = new ArrayList<>(List.of(aWriteOf(COMPLAINT)));
        var changeset = new Changeset(ACME, Optional.empty(), new ArrayList<>(), writes);
        var entries = new ArrayList<>(changeset.entries());
        var receipt = new Receipt(false, entries);
        writes.clear();
        entries.clear();

        assertThat(changeset.writes()).hasSize(1);
        assertThat(receipt.entries()).hasSize(1);
    }

    private static void assertNoWrite(StoredRecord record, List<JournalEntry> entries, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Write(Optional.empty(), record, entries))
                .withMessage(problem);
    }

    private static Write aWriteOf(RecordKey record) {
        return new Write(Optional.empty(), recordAt(record, 1), steps(record, 1, 1));
    }

    private static StoredRecord recordAt(RecordKey record, long number) {
        return new StoredRecord(record, revision(number), 1, Image.EMPTY, Image.EMPTY, Map.of());
    }

    private static List<JournalEntry> steps(RecordKey record, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> step(record, number))
                .toList();
    }

    private static JournalEntry step(RecordKey record, long number) {
        return new JournalEntry(record, revision(number), Optional.empty(), content(number));
    }

    private static Revision revision(long number) {
        return new Revision(number, content(number).digest());
    }

    private static Image content(long number) {
        return Image.of(Map.of("number", number));
    }
}
