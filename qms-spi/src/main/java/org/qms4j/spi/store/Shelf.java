package org.qms4j.spi.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.StoredRecord;

/** The records of one type, with an index for every attribute that was ever asked for. Guarded by its archive. */
final class Shelf {
    private static final int FEW = 2 * Page.LARGEST;

    private final NavigableMap<Query.Place, StoredRecord> byId = new TreeMap<>();
    private final Map<Attribute, NavigableMap<Query.Place, StoredRecord>> indexes = new ConcurrentHashMap<>();

    Optional<StoredRecord> find(String id) {
        return Optional.ofNullable(byId.get(new Query.Place("", id)));
    }

    Stream<StoredRecord> all() {
        return byId.values().stream();
    }

    void put(StoredRecord record) {
        @Nullable StoredRecord old = byId.put(new Query.Place("", record.key().id()), record);
        indexes.forEach((attribute, index) -> {
            if (old != null) {
                index.remove(place(attribute, old));
            }
            index.put(place(attribute, record), record);
        });
    }

    /** Returns up to one record more than the query's limit, so that the last page is known as such. */
    List<StoredRecord> query(Query query, Optional<Query.Place> start) {
        return candidates(query, start)
                .filter(query::matches)
                .limit(query.limit() + 1L)
                .toList();
    }

    List<Tally.Group> tally(Tally tally) {
        var counter = new Tally.Counter(tally);
        Query query = tally.query();
        candidates(query, Optional.empty()).filter(query::matches).forEach(record -> counter.add(record.attributes()));
        return counter.groups();
    }

    private Stream<StoredRecord> candidates(Query query, Optional<Query.Place> start) {
        Optional<List<StoredRecord>> few = query.criteria().stream()
                .filter(criterion -> criterion.comparison() == Criterion.Comparison.ANY_OF)
                .map(this::fewWith)
                .flatMap(Optional::stream)
                .findFirst();
        if (few.isPresent()) {
            return few.get().stream()
                    .filter(record ->
                            start.isEmpty() || query.direction().compare(query.placeOf(record), start.get()) > 0)
                    .sorted((a, b) -> query.direction().compare(query.placeOf(a), query.placeOf(b)));
        }
        NavigableMap<Query.Place, StoredRecord> index =
                query.order().map(this::index).orElse(byId);
        NavigableMap<Query.Place, StoredRecord> directed = query.descending() ? index.descendingMap() : index;
        return start.map(place -> directed.tailMap(place, false)).orElse(directed).values().stream();
    }

    /** Returns the records that meet the criterion if they are few enough to be sorted for every page anew. */
    private Optional<List<StoredRecord>> fewWith(Criterion criterion) {
        NavigableMap<Query.Place, StoredRecord> index = index(criterion.attribute());
        List<StoredRecord> found = criterion.values().stream()
                .distinct()
                .flatMap(
                        value -> index
                                .subMap(new Query.Place(value, ""), true, new Query.Place(value + '\0', ""), false)
                                .values()
                                .stream())
                .limit(FEW + 1L)
                .toList();
        return found.size() <= FEW ? Optional.of(found) : Optional.empty();
    }

    private NavigableMap<Query.Place, StoredRecord> index(Attribute attribute) {
        return indexes.computeIfAbsent(attribute, wanted -> {
            NavigableMap<Query.Place, StoredRecord> index = new TreeMap<>();
            byId.values().forEach(record -> index.put(place(wanted, record), record));
            return index;
        });
    }

    private static Query.Place place(Attribute attribute, StoredRecord record) {
        return new Query.Place(
                record.attributes().getOrDefault(attribute, ""), record.key().id());
    }
}
