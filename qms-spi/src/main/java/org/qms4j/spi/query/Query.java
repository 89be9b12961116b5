package org.qms4j.spi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;

/**
 * A page of the records of one type that meet every criterion. They come in the order of one attribute, those without
 * it first, and by id where that is equal; or by id alone. Text is ordered by code unit or by code point, as the store
 * has it, always the same. A record whose place in the order changes during a walk may be met again or not at all.
 *
 * @param type the record type
 * @param criteria all of them must be met; none means every record of the type
 * @param order the attribute to order by; empty for the order of ids
 * @param descending true to turn the whole order round
 * @param after where the page before ended; empty for the first page
 * @param limit how many records fit on the page, 1 to {@value Page#LARGEST}
 */
public record Query(
        String type,
        List<Criterion> criteria,
        Optional<Attribute> order,
        boolean descending,
        Optional<Cursor> after,
        int limit) {
    /** {@inheritDoc} */
    public Query {
        criteria = List.copyOf(criteria);
        Page.checkedLimit(limit);
    }

    /**
     * All records of a type in the order of their ids, in pages of 100.
     *
     * @param type the record type
     * @return the query
     */
    public static Query of(String type) {
        return new Query(type, List.of(), Optional.empty(), false, Optional.empty(), 100);
    }

    /**
     * Adds a criterion.
     *
     * @param criterion what must be met too
     * @return the narrower query
     */
    public Query where(Criterion criterion) {
        var all = new ArrayList<>(criteria);
        all.add(criterion);
        return new Query(type, all, order, descending, after, limit);
    }

    /**
     * Orders by an attribute, ascending.
     *
     * @param attribute the attribute
     * @return the ordered query
     */
    public Query orderBy(Attribute attribute) {
        return new Query(type, criteria, Optional.of(attribute), descending, after, limit);
    }

    /**
     * Turns the order round.
     *
     * @return the same query from the other end
     */
    public Query reversed() {
        return new Query(type, criteria, order, !descending, after, limit);
    }

    /**
     * Goes on after a page.
     *
     * @param cursor the cursor of the page before
     * @return the query for the next page
     */
    public Query after(Cursor cursor) {
        return new Query(type, criteria, order, descending, Optional.of(cursor), limit);
    }

    /**
     * Changes the size of the page.
     *
     * @param records how many records fit on it
     * @return the query with that limit
     */
    public Query limit(int records) {
        return new Query(type, criteria, order, descending, after, records);
    }

    /**
     * Tells whether a record meets type and criteria; its place in the order is not looked at.
     *
     * @param record a record
     * @return true if it is asked for
     */
    public boolean matches(StoredRecord record) {
        return record.key().type().equals(type)
                && criteria.stream().allMatch(criterion -> criterion.matches(record.attributes()));
    }

    /**
     * Returns a record's place in the order.
     *
     * @param record a record
     * @return its place
     */
    public Place placeOf(StoredRecord record) {
        String value = order.map(attribute -> record.attributes().getOrDefault(attribute, ""))
                .orElse("");
        return new Place(value, record.key().id());
    }

    /**
     * Returns the order of places that this query asks for.
     *
     * @return ascending or, if asked for, descending
     */
    public Comparator<Place> direction() {
        return descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    /**
     * Returns the place after which this page starts.
     *
     * @param organization the organization that asks
     * @return the place of the last record before it; empty for the first page
     * @throws org.qms4j.spi.failure.StoreException.InvalidRequest if the cursor is foreign or edited
     */
    public Optional<Place> start(OrganizationId organization) {
        return after.map(cursor -> cursor.position(organization, question(), Place::parse));
    }

    /**
     * Makes the cursor that stands after a record.
     *
     * @param organization the organization that asks
     * @param last the last record of a page
     * @return where the next page starts
     */
    public Cursor cursorAfter(OrganizationId organization, StoredRecord last) {
        return Cursor.at(organization, question(), placeOf(last).text());
    }

    private String question() {
        return "query " + type + criteria.stream().map(Criterion::question).toList() + order + descending;
    }

    /**
     * A place in the order of a query.
     *
     * @param value the value of the attribute ordered by; empty if the record lacks it or ids alone are ordered
     * @param id the id of the record
     */
    public record Place(String value, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byValue = value.compareTo(other.value);
            return byValue != 0 ? byValue : id.compareTo(other.id);
        }

        String text() {
            return value.length() + ":" + value + id;
        }

        static Place parse(String text) {
            int colon = text.indexOf(':');
            int end = colon + 1 + Integer.parseUnsignedInt(text, 0, colon, 10);
            return new Place(text.substring(colon + 1, end), text.substring(end));
        }
    }
}
