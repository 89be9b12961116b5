package org.qms4j.spi.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;

/** Stores that find something else, or in another order, or on the wrong page. */
enum SabotagedQuery implements Sabotage {
    COUNTS_OFF_PAGES("PAG01", () -> new PlainStore() {
        private int shown;

        @Override
        Optional<Query.Place> start(OrganizationId organization, Query query) {
            shown = query.after().isPresent() ? shown : 0;
            return super.start(organization, query);
        }

        @Override
        boolean follows(Query query, StoredRecord record, Query.Place start) {
            return true;
        }

        @Override
        Stream<StoredRecord> candidates(OrganizationId organization) {
            return super.candidates(organization)
                    .sorted(Comparator.comparing(StoredRecord::key))
                    .skip(shown);
        }

        @Override
        Page<StoredRecord> page(OrganizationId organization, Query query, List<StoredRecord> found) {
            shown += query.limit();
            return super.page(organization, query, found);
        }
    }),
    ORDERS_EQUAL_VALUES_BY_CHANCE("PAG03", () -> new PlainStore() {
        @Override
        Comparator<StoredRecord> order(Query query) {
            return Comparator.comparing(
                            (StoredRecord record) -> query.placeOf(record).value())
                    .thenComparing(record -> record.revision().chain());
        }
    }),
    GOES_ON_AFTER_THE_VALUE_NOT_THE_RECORD("PAG03", () -> new PlainStore() {
        @Override
        boolean follows(Query query, StoredRecord record, Query.Place start) {
            return query.placeOf(record).value().compareTo(start.value()) > 0;
        }
    }),
    REPEATS_EQUAL_VALUES_ON_THE_NEXT_PAGE("PAG02", () -> new PlainStore() {
        @Override
        boolean follows(Query query, StoredRecord record, Query.Place start) {
            return query.placeOf(record).value().compareTo(start.value()) > 0
                    || (query.placeOf(record).value().equals(start.value())
                            && query.placeOf(record).id().compareTo(start.id()) >= 0);
        }
    }),
    PUTS_RECORDS_WITHOUT_THE_ATTRIBUTE_LAST("PAG04", () -> new PlainStore() {
        @Override
        Comparator<StoredRecord> order(Query query) {
            Comparator<StoredRecord> withFirst = Comparator.comparing(record -> query.order()
                    .filter(attribute -> !record.attributes().containsKey(attribute))
                    .isPresent());
            return withFirst.thenComparing(super.order(query));
        }
    }),
    LEAVES_OUT_RECORDS_WITHOUT_THE_ATTRIBUTE_ORDERED_BY("PAG04", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return super.matches(query, record)
                    && query.order().map(record.attributes()::containsKey).orElse(true);
        }
    }),
    REVERSES_VALUES_BUT_NOT_IDS("PAG05", () -> new PlainStore() {
        @Override
        Comparator<StoredRecord> order(Query query) {
            Comparator<StoredRecord> byValue =
                    Comparator.comparing(record -> query.placeOf(record).value());
            return (query.descending() ? byValue.reversed() : byValue).thenComparing(StoredRecord::key);
        }
    }),
    HAS_NO_PAGES_BEYOND_500("PAG06", () -> new PlainStore() {
        @Override
        Page<StoredRecord> page(OrganizationId organization, Query query, List<StoredRecord> found) {
            return super.page(organization, query, found.subList(0, Math.min(500, found.size())));
        }
    }),
    HAS_AN_EMPTY_PAGE_AT_THE_END("PAG07", () -> new PlainStore() {
        @Override
        Page<StoredRecord> page(OrganizationId organization, Query query, List<StoredRecord> found) {
            return found.isEmpty()
                    ? super.page(organization, query, found)
                    : new Page<>(
                            found.subList(0, Math.min(query.limit(), found.size())),
                            Optional.of(query.cursorAfter(
                                    organization, found.get(Math.min(query.limit(), found.size()) - 1))));
        }
    }),
    LETS_A_CURSOR_BE_USED_ONCE("PAG08", () -> new PlainStore() {
        private final Set<Cursor> used = new HashSet<>();

        @Override
        Optional<Query.Place> start(OrganizationId organization, Query query) {
            if (query.after().isPresent() && !used.add(query.after().get())) {
                throw new StoreException.InvalidRequest("after: the cursor is spent");
            }
            return super.start(organization, query);
        }
    }),
    STARTS_ANEW_FROM_AN_EDITED_CURSOR("PAG10", () -> new PlainStore() {
        @Override
        Optional<Query.Place> start(OrganizationId organization, Query query) {
            try {
                return super.start(organization, query);
            } catch (StoreException.InvalidRequest edited) {
                return Optional.empty();
            }
        }
    }),
    TAKES_THE_CURSOR_OF_ANOTHER_QUESTION("PAG12", () -> new PlainStore() {
        @Override
        Optional<Query.Place> start(OrganizationId organization, Query query) {
            return super.start(organization, anyCriteria(query));
        }

        @Override
        Page<StoredRecord> page(OrganizationId organization, Query query, List<StoredRecord> found) {
            return super.page(organization, anyCriteria(query), found);
        }

        private Query anyCriteria(Query query) {
            return new Query(query.type(), List.of(), query.order(), query.descending(), query.after(), query.limit());
        }
    }),
    IGNORES_THE_CASE_OF_VALUES("PAG13", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return record.key().type().equals(query.type())
                    && query.criteria().stream().allMatch(criterion -> meets(criterion, record));
        }

        private boolean meets(Criterion criterion, StoredRecord record) {
            String value = record.attributes().getOrDefault(criterion.attribute(), "");
            return criterion.matches(record.attributes())
                    || (criterion.comparison() == Criterion.Comparison.ANY_OF
                            && criterion.values().stream().anyMatch(wanted -> wanted.equalsIgnoreCase(value)));
        }
    }),
    TAKES_VALUES_FOR_PATTERNS("PAG13", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return record.key().type().equals(query.type())
                    && query.criteria().stream().allMatch(criterion -> meets(criterion, record));
        }

        private boolean meets(Criterion criterion, StoredRecord record) {
            String value = record.attributes().getOrDefault(criterion.attribute(), "");
            return criterion.matches(record.attributes()) || criterion.values().contains("%") && !value.isEmpty();
        }
    }),
    FINDS_A_RECORD_ONCE_FOR_EACH_VALUE("PAG14", () -> new PlainStore() {
        @Override
        Page<StoredRecord> page(OrganizationId organization, Query query, List<StoredRecord> found) {
            List<StoredRecord> joined = found.stream()
                    .flatMap(record -> Collections.nCopies(hits(query, record), record).stream())
                    .toList();
            return super.page(organization, query, joined);
        }

        private int hits(Query query, StoredRecord record) {
            return query.criteria().stream()
                    .mapToInt(criterion -> Collections.frequency(
                            criterion.values(), record.attributes().get(criterion.attribute())))
                    .reduce(1, Math::max);
        }
    }),
    TAKES_AT_LEAST_FOR_MORE_THAN("PAG15", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return record.key().type().equals(query.type())
                    && query.criteria().stream().allMatch(criterion -> meets(criterion, record));
        }

        private boolean meets(Criterion criterion, StoredRecord record) {
            return criterion.matches(record.attributes())
                    && (criterion.comparison() != Criterion.Comparison.AT_LEAST
                            || !criterion.values().contains(record.attributes().get(criterion.attribute())));
        }
    }),
    TAKES_BELOW_FOR_UP_TO("PAG15", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return record.key().type().equals(query.type())
                    && query.criteria().stream().allMatch(criterion -> meets(criterion, record));
        }

        private boolean meets(Criterion criterion, StoredRecord record) {
            return criterion.matches(record.attributes())
                    || (criterion.comparison() == Criterion.Comparison.BELOW
                            && criterion
                                    .values()
                                    .contains(record.attributes().getOrDefault(criterion.attribute(), "?")));
        }
    }),
    TAKES_ABSENT_FOR_EMPTY("PAG16", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return record.key().type().equals(query.type())
                    && query.criteria().stream().allMatch(criterion -> meets(criterion, record));
        }

        private boolean meets(Criterion criterion, StoredRecord record) {
            var attributes = new HashMap<>(record.attributes());
            attributes.putIfAbsent(criterion.attribute(), "");
            return criterion.matches(attributes);
        }
    }),
    FINDS_RECORDS_BY_WHAT_THEY_WERE("PAG17", () -> new PlainStore() {
        @Override
        StoredRecord replaced(StoredRecord before, StoredRecord now) {
            var merged = new HashMap<>(before.attributes());
            merged.putAll(now.attributes());
            return new StoredRecord(now.key(), now.revision(), now.schema(), now.image(), now.personal(), merged);
        }
    }),
    FINDS_RECORDS_OF_EVERY_TYPE("PAG18", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return query.criteria().stream().allMatch(criterion -> criterion.matches(record.attributes()));
        }
    }),
    IS_CONTENT_WITH_THE_FIRST_CRITERION("PAG19", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return record.key().type().equals(query.type())
                    && query.criteria().stream().limit(1).allMatch(criterion -> criterion.matches(record.attributes()));
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedQuery(String clause, Supplier<Store> store) {
        this.clause = clause;
        this.store = store;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return store.get();
    }
}
