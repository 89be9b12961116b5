package org.qms4j.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.spi.failure.StoreException.InvalidRequest;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.outbox.InMemoryOutbox;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** A cursor's check can be calculated by anybody, so an archive looks at the position in it. */
class ArchiveTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final RecordKey COMPLAINT = new RecordKey("complaint", "c1");

    private final Archive archive = new Archive(ACME, new InMemoryOutbox(Clock.systemUTC()));

    static List<History> questions() {
        return List.of(History.all(), History.of(COMPLAINT), History.ofCommand("command 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2147483648", "2147483648", "4294967295", "", "0x1", "no position"})
    void a_position_that_is_no_count_of_entries_is_refused(String position) {
        archive.commit(aFirstStep());

        for (History question : questions()) {
            assertThatThrownBy(() -> archive.history(at(position, question)))
                    .as("%s", question)
                    .isInstanceOf(InvalidRequest.class);
        }
    }

    /** The end of the page is beyond what an int can count: it must not come out before its beginning. */
    @ParameterizedTest
    @MethodSource("questions")
    void nothing_follows_the_last_position_that_can_be_forged(History question) {
        archive.commit(aFirstStep());

        assertThat(archive.history(at("2147483647", question))).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void the_position_before_the_first_entry_is_0() {
        archive.commit(aFirstStep());

        assertThat(archive.history(at("0", History.all())).items()).hasSize(1);
    }

    private static History at(String position, History question) {
        return question.after(question.cursorAfter(ACME, position));
    }

    private static Changeset aFirstStep() {
        Image content = Image.of(Map.of("actor", "anna"));
        var revision = new Revision(1, content.digest());
        var command = Optional.of(new CommandStamp("command 1", "salt"));
        var record = new StoredRecord(COMPLAINT, revision, 1, Image.EMPTY, Image.EMPTY, Map.of());
        var entry = new JournalEntry(COMPLAINT, revision, command, content);
        return new Changeset(ACME, command, List.of(), List.of(new Write(Optional.empty(), record, List.of(entry))));
    }
}
