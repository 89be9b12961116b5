package org.qms4j.spi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.image.Image;

class StoredRecordTest {
    private static final RecordKey COMPLAINT = new RecordKey("complaint", "c1");
    private static final Revision FIRST = new Revision(1, "0".repeat(64));
    private static final Attribute CLIENT = new Attribute("client", 1);

    @Test
    void a_record_never_prints_what_it_says() {
        Image secret = Image.of(Map.of("text", "secret"));
        var record = new StoredRecord(COMPLAINT, FIRST, 1, secret, secret, Map.of(CLIENT, "secret"));

        assertThat(record).hasToString("StoredRecord[RecordKey[type=complaint, id=c1], 1]");
        assertThat(new JournalEntry(COMPLAINT, FIRST, Optional.of(new CommandStamp("1", "secret")), secret).toString())
                .doesNotContain("secret");
    }

    @Test
    void its_attributes_cannot_be_changed_from_outside() {
        var attributes = new HashMap<>(Map.of(CLIENT, "k1"));
        StoredRecord record = aComplaintWith(attributes);
        attributes.clear();

        assertThat(record.attributes()).containsExactly(Map.entry(CLIENT, "k1"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> record.attributes().clear());
    }

    @Test
    void an_attribute_has_up_to_200_characters() {
        assertThatCode(() -> aComplaintWith(Map.of(CLIENT, ""))).doesNotThrowAnyException();
        assertThatCode(() -> aComplaintWith(Map.of(CLIENT, "k".repeat(200)))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aComplaintWith(Map.of(CLIENT, "k".repeat(201))))
                .withMessage("client: longer than 200");
    }

    @Test
    void an_attribute_is_text_that_every_database_gives_back_as_it_was() {
        assertThatCode(() -> aComplaintWith(Map.of(CLIENT, " tab\tline\n\ud83d\ude00 ")))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aComplaintWith(Map.of(CLIENT, "k\u0000")))
                .withMessage("client: a control character at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aComplaintWith(Map.of(CLIENT, "k\ud83d")))
                .withMessage("client: half a character at 1");
    }

    @Test
    void a_revision_counts_from_1_and_has_a_whole_hash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revision(0, "0".repeat(64)))
                .withMessage("number: counts from 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revision(1, "0".repeat(63)))
                .withMessage("chain: 64 hexadecimal digits, not 63");
    }

    @Test
    void an_entry_is_intact_if_its_hash_is_that_of_its_content() {
        Image content = Image.of(Map.of("actor", "anna"));
        Image altered = Image.of(Map.of("actor", "ben"));
        var revision = new Revision(1, content.digest());

        assertThat(new JournalEntry(COMPLAINT, revision, Optional.empty(), content).isIntact())
                .isTrue();
        assertThat(new JournalEntry(COMPLAINT, revision, Optional.empty(), altered).isIntact())
                .isFalse();
    }

    private static StoredRecord aComplaintWith(Map<Attribute, String> attributes) {
        return new StoredRecord(COMPLAINT, FIRST, 1, Image.EMPTY, Image.EMPTY, attributes);
    }
}
