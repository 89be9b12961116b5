package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.journal.Tampering.withAttributes;
import static org.qms4j.journal.Tampering.withImage;
import static org.qms4j.journal.Tampering.withPersonal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.client.Client;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.record.StoredRecord;

/** What somebody did to the state of a record behind the library's back, and what is found. */
class StateVerifyTest {
    private static final int LAST = 10;

    private final QmsBench bench = new QmsBench();
    private final FullLives lives = new FullLives(bench, what -> "said as " + what);
    private final Client client = lives.client("C-1");

    private List<Finding> found() {
        return bench.acme.journal().verify(client.key()).findings();
    }

    private static Finding at(long number, Problem problem) {
        return new Finding(number, problem, "");
    }

    @Test
    void the_one_broken_record_among_many_is_named() {
        lives.client("C-0");
        lives.client("C-2");
        bench.store.tamperRecords(
                stored -> stored.key().equals(client.key()) ? withImage(stored, "dormantAfterDays", 1) : stored);
        assertThat(bench.acme.journal().verifyAll("client"))
                .extracting(Verification::record)
                .containsExactly(client.key());
        assertThat(bench.acme.journal().verifyAll("action-item")).isEmpty();
    }

    @Test
    void an_altered_image_is_not_the_one_the_last_step_led_to() {
        bench.store.tamperRecords(stored -> withImage(stored, "dormantAfterDays", 9L));
        assertThat(found()).containsExactly(at(LAST, Problem.STATE_ALTERED));
    }

    @Test
    void an_image_that_cannot_be_read_any_more_is_altered() {
        bench.store.tamperRecords(stored -> withImage(stored, "dormantAfterDays", "nine"));
        assertThat(found()).containsOnly(at(LAST, Problem.STATE_ALTERED));
    }

    @Test
    void an_altered_added_or_removed_attribute_is_not_that_of_the_image() {
        bench.store.tamperRecords(stored -> withAttributes(stored, Map.of("segment", "valves")));
        assertThat(found()).containsExactly(at(LAST, Problem.ATTRIBUTES_ALTERED));
        bench.store.tamperRecords(stored -> withAttributes(stored, Map.of("unheard-of", "x")));
        assertThat(found()).containsExactly(at(LAST, Problem.ATTRIBUTES_ALTERED));
        bench.store.tamperRecords(stored -> new StoredRecord(
                stored.key(), stored.revision(), stored.schema(), stored.image(), stored.personal(), Map.of()));
        assertThat(found()).containsExactly(at(LAST, Problem.ATTRIBUTES_ALTERED));
    }

    /** Read as a number it would be the same salt. */
    @Test
    void a_salt_in_capitals_is_altered_too() {
        Complaint complaint = bench.acme.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "Broken pump"));
        String place = "perception.text";
        bench.store.tamperRecords(stored -> withPersonal(stored, personal -> {
            Map<?, ?> kept = (Map<?, ?>) personal.get(place);
            String salt = (String) kept.get("salt");
            assertThat(salt).containsPattern("[a-f]");
            personal.put(place, Map.of("salt", salt.toUpperCase(Locale.ROOT), "value", kept.get("value")));
        }));
        assertThat(bench.acme.journal().verify(complaint.key()).findings())
                .containsExactly(new Finding(1, Problem.PERSONAL_ALTERED, place));
    }

    @Test
    void a_personal_value_altered_is_found_at_its_place() {
        Complaint complaint = lives.complaint("K-1", client.id());
        String place = "perception.text";
        bench.store.tamperRecords(stored -> withPersonal(stored, personal -> {
            Map<?, ?> kept = (Map<?, ?>) personal.get(place);
            personal.put(place, Map.of("salt", kept.get("salt"), "value", "nothing was wrong"));
        }));
        assertThat(bench.acme.journal().verify(complaint.key()).findings())
                .containsExactly(new Finding(44, Problem.PERSONAL_ALTERED, place));
    }

    @Test
    void something_slipped_in_beside_a_personal_value_is_found() {
        Complaint complaint = lives.complaint("K-1", client.id());
        String place = "perception.text";
        bench.store.tamperRecords(stored -> withPersonal(stored, personal -> {
            var kept = new TreeMap<Object, Object>((Map<?, ?>) personal.get(place));
            kept.put("also", "slipped in");
            personal.put(place, kept);
        }));
        assertThat(bench.acme.journal().verify(complaint.key()).findings())
                .contains(new Finding(44, Problem.PERSONAL_ALTERED, place));
    }

    @Test
    void a_personal_value_added_where_none_was_committed_to_is_found() {
        bench.store.tamperRecords(stored ->
                withPersonal(stored, personal -> personal.put("segment", Map.of("salt", "00", "value", "slipped in"))));
        assertThat(found()).containsExactly(new Finding(LAST, Problem.PERSONAL_ALTERED, "segment"));
    }

    @Test
    void personal_values_erased_are_found_at_their_places_and_nothing_else_suffers() {
        Complaint complaint = lives.complaint("K-1", client.id());
        bench.store.tamperRecords(stored -> withPersonal(
                stored, personal -> personal.keySet().removeAll(List.of("perception.text", "complainant.contact"))));
        assertThat(bench.acme.journal().verify(complaint.key()).findings())
                .containsExactly(
                        new Finding(44, Problem.PERSONAL_REMOVED, "complainant.contact"),
                        new Finding(44, Problem.PERSONAL_REMOVED, "perception.text"));
        assertThat(bench.acme
                        .complaints()
                        .get(complaint.id())
                        .complainant()
                        .contact()
                        .orElseThrow()
                        .isErased())
                .isTrue();
    }

    @Test
    void a_record_removed_leaves_a_journal_without_a_state() {
        bench.store.removeRecord(client.key());
        assertThat(found()).containsExactly(at(LAST, Problem.STATE_DETACHED));
    }

    @Test
    void a_record_set_back_to_an_earlier_state_does_not_end_its_journal() {
        StoredRecord earlier = bench.store.changesets().stream()
                .map(changeset -> changeset.writes().get(0).record())
                .filter(stored ->
                        stored.key().equals(client.key()) && stored.revision().number() == 4)
                .findFirst()
                .orElseThrow();
        bench.store.tamperRecords(stored -> earlier);
        assertThat(found()).containsExactly(at(LAST, Problem.STATE_DETACHED));
    }
}
