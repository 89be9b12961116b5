package org.qms4j.spi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.InvalidRequest;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

class HistoryTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final RecordKey COMPLAINT = new RecordKey("complaint", "c1");

    @Test
    void entries_are_asked_for_by_record_by_command_or_all_in_pages_of_100() {
        assertThat(History.of(COMPLAINT))
                .isEqualTo(new History(new History.OfRecord(COMPLAINT), Optional.empty(), 100));
        assertThat(History.ofCommand("command 1"))
                .isEqualTo(new History(new History.OfCommand("command 1"), Optional.empty(), 100));
        assertThat(History.all()).isEqualTo(new History(new History.All(), Optional.empty(), 100));
    }

    @Test
    void a_page_holds_1_to_1000_entries() {
        assertThat(History.all().limit(1_000).limit()).isEqualTo(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> History.all().limit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> History.all().limit(1_001));
    }

    @Test
    void the_next_page_starts_where_the_store_said() {
        Cursor cursor = History.all().cursorAfter(ACME, "4711");

        assertThat(History.all().start(ACME)).isEmpty();
        assertThat(History.all().limit(5).after(cursor).start(ACME)).contains("4711");
    }

    @Test
    void a_cursor_fits_only_its_organization_and_its_question() {
        Cursor cursor = History.of(COMPLAINT).cursorAfter(ACME, "4711");

        assertThatThrownBy(() -> History.of(COMPLAINT).after(cursor).start(OrganizationId.of("globex")))
                .isInstanceOf(InvalidRequest.class);
        for (History other :
                List.of(History.all(), History.ofCommand("c1"), History.of(new RecordKey("complaint", "c2")))) {
            assertThatThrownBy(() -> other.after(cursor).start(ACME)).isInstanceOf(InvalidRequest.class);
        }
    }
}
