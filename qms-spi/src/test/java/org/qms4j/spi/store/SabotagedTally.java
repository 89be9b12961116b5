package org.qms4j.spi.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.query.Tally.Group;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;

/** Stores that count what is not asked, leave something out, or cannot add. */
enum SabotagedTally implements Sabotage {
    TELLS_GROUPS_APART_BY_THE_FIRST_VALUE_ALONE("TAL01", () -> new Counting() {
        @Override
        Map<Attribute, String> seen(Tally tally, Map<Attribute, String> attributes) {
            return without(attributes, tally.by().stream().skip(1).toList());
        }
    }),
    TURNS_THE_VALUES_ROUND("TAL01", () -> new Counting() {
        @Override
        List<Group> told(List<Group> groups) {
            return groups.stream()
                    .map(group -> new Group(
                            group.values().stream()
                                    .sorted((a, b) -> b.orElse("").compareTo(a.orElse("")))
                                    .toList(),
                            group.count(),
                            group.summed(),
                            group.sum()))
                    .sorted(Group.ORDER)
                    .toList();
        }
    }),
    COUNTS_NOTHING_AS_A_GROUP("TAL02", () -> new Counting() {
        @Override
        List<Group> told(List<Group> groups) {
            return groups.isEmpty() ? List.of(new Group(List.of(), 0, 0, BigDecimal.ZERO)) : groups;
        }
    }),
    LEAVES_OUT_RECORDS_WITHOUT_A_VALUE("TAL03", () -> new Counting() {
        @Override
        List<Group> told(List<Group> groups) {
            return groups.stream()
                    .filter(group -> group.values().stream().allMatch(Optional::isPresent))
                    .toList();
        }
    }),
    PUTS_RECORDS_WITHOUT_A_VALUE_LAST("TAL03", () -> new Counting() {
        @Override
        List<Group> told(List<Group> groups) {
            var last = new ArrayList<>(groups);
            last.removeIf(group -> group.values().contains(Optional.empty()));
            groups.stream()
                    .filter(group -> group.values().contains(Optional.empty()))
                    .forEach(last::add);
            return last;
        }
    }),
    IGNORES_CASE_WHEN_IT_COUNTS("TAL04", () -> new Counting() {
        @Override
        Map<Attribute, String> seen(Tally tally, Map<Attribute, String> attributes) {
            return changed(attributes, value -> value.toLowerCase(Locale.ROOT));
        }
    }),
    COUNTS_WITHOUT_LOOKING_AT_THE_SECOND_CRITERION("TAL05", () -> new Counting() {
        @Override
        boolean counts(Tally tally, StoredRecord record) {
            return record.key().type().equals(tally.type())
                    && tally.criteria().stream().limit(1).allMatch(criterion -> criterion.matches(record.attributes()));
        }
    }),
    COUNTS_EVERY_TYPE("TAL06", () -> new Counting() {
        @Override
        boolean counts(Tally tally, StoredRecord record) {
            return tally.criteria().stream().allMatch(criterion -> criterion.matches(record.attributes()));
        }
    }),
    COUNTS_EVERY_ORGANIZATION("TAL06", () -> new Counting() {
        @Override
        OrganizationId owner(OrganizationId organization) {
            return OrganizationId.of("all");
        }
    }),
    ADDS_IN_FLOATING_POINT("TAL07", () -> new Counting() {
        @Override
        List<Group> told(List<Group> groups) {
            return groups.stream()
                    .map(group -> new Group(
                            group.values(),
                            group.count(),
                            group.summed(),
                            new BigDecimal(group.sum().doubleValue())))
                    .toList();
        }
    }),
    SUMS_OVER_ALL_IT_COUNTS("TAL08", () -> new Counting() {
        @Override
        List<Group> told(List<Group> groups) {
            return groups.stream()
                    .map(group -> new Group(group.values(), group.count(), group.count(), group.sum()))
                    .toList();
        }
    }),
    TAKES_WHAT_IS_NO_NUMBER_FOR_ZERO("TAL09", () -> new Counting() {
        @Override
        Map<Attribute, String> seen(Tally tally, Map<Attribute, String> attributes) {
            return tally.sum().isEmpty() || tally.by().contains(tally.sum().get())
                    ? attributes
                    : changed(attributes, value -> value.equals("five") ? "0" : value);
        }
    }),
    SAYS_WHAT_IS_NO_NUMBER("TAL09", () -> new Counting() {
        @Override
        public synchronized List<Group> tally(OrganizationId organization, Tally tally) {
            try {
                return super.tally(organization, tally);
            } catch (StoreException.InvalidRequest refused) {
                throw new StoreException.InvalidRequest("sum: five is not a number");
            }
        }
    }),
    COUNTS_RECORDS_AS_THEY_WERE("TAL10", () -> new Counting() {
        @Override
        StoredRecord replaced(StoredRecord before, StoredRecord now) {
            return before;
        }
    }),
    COUNTS_THE_FIRST_PAGE("TAL11", () -> new Counting() {
        @Override
        long most() {
            return 1_000;
        }
    }),
    FORGETS_EVERY_FIFTH_VALUE("TAL12", () -> new Counting() {
        @Override
        boolean counts(Tally tally, StoredRecord record) {
            return super.counts(tally, record) && !record.attributes().containsValue("v4");
        }
    }),
    COUNTS_AFTER_IT_WAS_CLOSED("TAL13", () -> new Counting() {
        @Override
        void refuseToCountIfClosed() {}
    }),
    OVERLOOKS_BLANKS_AROUND_A_NUMBER("TAL14", () -> new Counting() {
        @Override
        Map<Attribute, String> seen(Tally tally, Map<Attribute, String> attributes) {
            return changed(attributes, String::strip);
        }
    }),
    ROUNDS_WHAT_IT_CANNOT_HOLD("TAL14", () -> new Counting() {
        @Override
        Map<Attribute, String> seen(Tally tally, Map<Attribute, String> attributes) {
            return changed(
                    attributes,
                    value -> value.startsWith("0.000")
                            ? new BigDecimal(value)
                                    .setScale(10, RoundingMode.HALF_UP)
                                    .toPlainString()
                            : value);
        }
    }),
    ADDS_BEFORE_IT_CHOOSES("TAL15", () -> new Counting() {
        @Override
        public synchronized List<Group> tally(OrganizationId organization, Tally tally) {
            super.tally(organization, new Tally(tally.type(), List.of(), tally.by(), tally.sum()));
            return super.tally(organization, tally);
        }
    }),
    COUNTS_ONE_STAGE_AFTER_THE_OTHER("TAL16", () -> new PlainStore() {
        @Override
        public List<Group> tally(OrganizationId organization, Tally tally) {
            var counter = new Tally.Counter(tally);
            for (boolean closed : new boolean[] {true, false}) {
                synchronized (this) {
                    candidates(organization)
                            .map(StoredRecord::attributes)
                            .filter(attributes -> attributes.containsValue("CLOSED") == closed)
                            .forEach(counter::add);
                }
                Pause.aMoment();
            }
            return counter.groups();
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedTally(String clause, Supplier<Store> store) {
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

    /** A store that counts by itself, in steps that can be spoilt. */
    private static class Counting extends PlainStore {
        @Override
        public synchronized List<Group> tally(OrganizationId organization, Tally tally) {
            refuseToCountIfClosed();
            var counter = new Tally.Counter(tally);
            candidates(organization)
                    .filter(record -> counts(tally, record))
                    .limit(most())
                    .forEach(record -> counter.add(seen(tally, record.attributes())));
            return told(counter.groups());
        }

        void refuseToCountIfClosed() {
            refuseIfClosed();
        }

        boolean counts(Tally tally, StoredRecord record) {
            return tally.query().matches(record);
        }

        long most() {
            return Long.MAX_VALUE;
        }

        Map<Attribute, String> seen(Tally tally, Map<Attribute, String> attributes) {
            return attributes;
        }

        List<Group> told(List<Group> groups) {
            return groups;
        }

        static Map<Attribute, String> without(Map<Attribute, String> attributes, List<Attribute> hidden) {
            var left = new HashMap<>(attributes);
            hidden.forEach(left::remove);
            return left;
        }

        static Map<Attribute, String> changed(Map<Attribute, String> attributes, UnaryOperator<String> change) {
            var changed = new HashMap<>(attributes);
            changed.replaceAll((attribute, value) -> change.apply(value));
            return changed;
        }
    }
}
