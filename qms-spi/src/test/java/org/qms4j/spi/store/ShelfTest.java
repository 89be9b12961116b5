package org.qms4j.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

class ShelfTest {
    private static final Attribute STAGE = new Attribute("stage", 1);
    private static final Attribute RECEIVED = new Attribute("received", 2);
    private static final Query OPEN = Query.of("complaint").where(Criterion.is(STAGE, "OPEN"));

    /** Few hits are collected and sorted, many are met on a walk along the order: the answer is the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2_000, 2_001, 3_000})
    void few_hits_and_many_hits_come_in_the_same_order(int hits) {
        var shelf = new Shelf();
        var open = new ArrayList<StoredRecord>();
        for (int number = 0; number < hits; number++) {
            open.add(aComplaint(number, "OPEN"));
            shelf.put(open.get(number));
            shelf.put(aComplaint(-1 - number, "CLOSED"));
        }

        for (Query query :
                List.of(OPEN, OPEN.orderBy(RECEIVED), OPEN.orderBy(RECEIVED).reversed())) {
            Comparator<StoredRecord> order = Comparator.comparing(query::placeOf, query.direction());
            List<StoredRecord> expected = open.stream().sorted(order).toList();
            assertThat(walk(shelf, query.limit(700))).isEqualTo(expected);
        }
    }

    private static List<StoredRecord> walk(Shelf shelf, Query query) {
        var met = new ArrayList<StoredRecord>();
        List<StoredRecord> page = shelf.query(query, Optional.empty());
        while (page.size() > query.limit()) {
            met.addAll(page.subList(0, query.limit()));
            page = shelf.query(query, Optional.of(query.placeOf(met.get(met.size() - 1))));
        }
        met.addAll(page);
        return met;
    }

    private static StoredRecord aComplaint(int number, String stage) {
        return new StoredRecord(
                new RecordKey("complaint", "c" + number),
                new Revision(1, "0".repeat(64)),
                1,
                Image.EMPTY,
                Image.EMPTY,
                Map.of(STAGE, stage, RECEIVED, "2026-10-" + (10 + Math.floorMod(number, 20))));
    }
}
