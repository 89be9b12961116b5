package org.qms4j.spi.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Some of the answers, and where to go on.
 *
 * @param items the answers on this page, in order
 * @param next the cursor of the next page; empty on the last one
 * @param <T> what is asked for
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    /** The most that a page can hold. */
    public static final int LARGEST = 1_000;

    /** {@inheritDoc} */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from answers that were read one further than asked for, so that the last page is known as such.
     *
     * @param found up to {@code limit + 1} answers in order
     * @param limit how many fit on the page
     * @param cursor makes the cursor that stands after an answer
     * @param <T> what is asked for
     * @return the page
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        return new Page<>(found.subList(0, limit), Optional.of(cursor.apply(found.get(limit - 1))));
    }

    /**
     * Translates every item.
     *
     * @param translation from the item here to the item there
     * @param <R> what it is translated to
     * @return a page with the same cursor
     */
    public <R> Page<R> map(Function<? super T, ? extends R> translation) {
        return new Page<>(items.stream().<R>map(translation).toList(), next);
    }

    /**
     * Leaves out items. A page of which nothing is left is not the last one while it has a cursor.
     *
     * @param kept which items stay
     * @return a page with the same cursor
     */
    public Page<T> filter(Predicate<? super T> kept) {
        return new Page<>(items.stream().filter(kept).toList(), next);
    }

    /**
     * Walks through all pages.
     *
     * @param first the first page
     * @param following reads the page after a cursor
     * @param <T> what is asked for
     * @return the items of all pages, each page read when the stream comes to it
     */
    public static <T> Stream<T> walk(Page<T> first, Function<Cursor, Page<T>> following) {
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(following))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    static int checkedLimit(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("limit: 1 to " + LARGEST + ", not " + limit);
        }
        return limit;
    }
}
