package org.qms4j.spi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void a_page_with_more_to_come_has_a_cursor_after_its_last_item() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, Cursor::new))
                .isEqualTo(new Page<>(List.of("a", "b"), Optional.of(new Cursor("b"))));
    }

    @Test
    void the_last_page_has_no_cursor_even_if_it_is_full() {
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::new))
                .isEqualTo(new Page<>(List.of("a", "b"), Optional.empty()));
        assertThat(Page.of(List.of("a"), 2, Cursor::new).next()).isEmpty();
        assertThat(Page.of(List.<String>of(), 2, Cursor::new).items()).isEmpty();
    }

    @Test
    void a_translated_page_goes_on_at_the_same_place() {
        Page<String> page = Page.of(List.of("a", "bb", "c"), 2, Cursor::new);

        assertThat(page.map(String::length)).isEqualTo(new Page<>(List.of(1, 2), page.next()));
    }

    @Test
    void a_page_does_not_change_with_the_list_it_was_made_of() {
        var items = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(items, Optional.empty());
        items.clear();

        assertThat(page.items()).containsExactly("a");
    }

    @Test
    void a_page_of_which_nothing_is_left_still_goes_on() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Cursor::new);

        assertThat(page.filter("a"::equals)).isEqualTo(new Page<>(List.of("a"), page.next()));
        assertThat(page.filter("z"::equals)).isEqualTo(new Page<>(List.of(), page.next()));
    }

    @Test
    void a_walk_reads_page_after_page_and_none_too_early() {
        var read = new ArrayList<String>();
        var pages = Map.of(
                "b", page("c", "d"), "d", new Page<String>(List.of(), Optional.of(new Cursor("e"))), "e", last("f"));

        assertThat(Page.walk(page("a", "b"), cursor -> {
                            read.add(cursor.value());
                            return pages.get(cursor.value());
                        })
                        .limit(3))
                .containsExactly("a", "b", "c");
        assertThat(read).containsExactly("b");
        assertThat(Page.walk(page("a", "b"), cursor -> pages.get(cursor.value())))
                .containsExactly("a", "b", "c", "d", "f");
    }

    private static Page<String> page(String first, String second) {
        return new Page<>(List.of(first, second), Optional.of(new Cursor(second)));
    }

    private static Page<String> last(String only) {
        return new Page<>(List.of(only), Optional.empty());
    }
}
