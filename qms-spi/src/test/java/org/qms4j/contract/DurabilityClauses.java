package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.StoreInfo.Durability;

/** DUR: a store that calls itself durable begins where it ended. What a killed process leaves is not tried here. */
interface DurabilityClauses extends Verdicts {
    @Test
    default void required_DUR01_a_durable_store_has_everything_when_it_is_opened_again() {
        assumeTrue(store().info().durability() == Durability.DURABLE, "DURABLE");
        Sample complaint = aComplaint("c1");
        Changes named = writing(complaint, aClient("k1")).as("command 1");
        commit(named);
        commit(writing(complaint.next()));
        List<StoredRecord> records = walk(Query.of("complaint"));
        List<JournalEntry> entries = journal();
        Page<JournalEntry> seen = store().history(ACME, History.all().limit(1));

        restarted();

        assertThat(Verdicts.answered("a query to the store opened again", () -> walk(Query.of("complaint"))))
                .as("the complaints of before, opened again")
                .isEqualTo(records);
        assertStored(complaint.next());
        assertStored(aClient("k1"));
        Verdicts.assertEntries("in the whole journal, opened again", journal(), entries);
        Verdicts.assertEntries(
                "in the feed that goes on where it was left",
                walk(ACME, History.all().after(Verdicts.cursorOf(seen, "the first page of the whole journal"))),
                entries.subList(1, entries.size()));
        assertAnswered(named, true, named.entries());
        assertApplied(writing(complaint.next().next()));
        assertConflict(writing(complaint.next()));
    }
}
