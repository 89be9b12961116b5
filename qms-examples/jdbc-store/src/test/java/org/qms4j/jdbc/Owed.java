package org.qms4j.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qms4j.spi.Notification;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Store;
import org.qms4j.spi.store.Write;

/** Complaints whose receipt owes something to many. */
final class Owed {
    private Owed() {}

    /** The receipt of a complaint of which so many people are to be told. */
    static Changeset by(String organization, String complaint, int people) {
        var owner = OrganizationId.of(organization);
        var key = new RecordKey("complaint", complaint);
        Image content = Image.of(Map.of("organization", organization, "id", complaint, "number", 1L));
        var revision = new Revision(1, content.digest());
        var record = new StoredRecord(key, revision, 1, Image.EMPTY, Image.EMPTY, Map.of());
        var entry = new JournalEntry(key, revision, Optional.empty(), content);
        List<Notification> notifications = IntStream.range(0, people)
                .mapToObj(person -> new Notification(
                        Image.of(Map.of("entry", content.digest(), "person", (long) person))
                                .digest(),
                        owner,
                        "ComplaintReceived",
                        key,
                        1,
                        "person:" + person))
                .toList();
        return new Changeset(
                owner,
                Optional.empty(),
                List.of(),
                List.of(new Write(Optional.empty(), record, List.of(entry))),
                notifications);
    }

    /** Commits as many receipts as it takes to owe so many notifications, and returns their ids. */
    static List<String> commit(Store store, String organization, int notifications) {
        var ids = new ArrayList<String>();
        for (int complaint = 0; ids.size() < notifications; complaint++) {
            Changeset receipt = by(organization, "c-" + complaint, Math.min(50, notifications - ids.size()));
            store.commit(receipt);
            receipt.notifications().forEach(notification -> ids.add(notification.id()));
        }
        return ids;
    }
}
