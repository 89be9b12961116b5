package org.qms4j.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qms4j.nonconformity.Pace.Milestone;
import org.qms4j.statistics.Survival;

/** How fast what went wrong is dealt with. */
class PaceTest {
    private final Cases it = new Cases();

    private Map<Milestone, Survival> pace() {
        return Pace.of(it.all.walk(it.all.all()).toList(), it.bench.now().atZone(ZoneOffset.UTC));
    }

    @Test
    void days_are_counted_from_the_day_on_which_it_was_noticed() {
        it.contained();
        it.after(3);
        it.all.evaluate(Cases.CRATES, Cases.evaluation());
        it.after(4);
        assertThat(pace().get(Milestone.CONTAINED).percentile(0.5)).hasValue(0);
        assertThat(pace().get(Milestone.EVALUATED).percentile(0.5)).hasValue(3);
    }

    @Test
    void what_may_still_be_reached_counts_as_open() {
        it.contained();
        it.after(7);
        Survival closing = pace().get(Milestone.CLOSED);
        assertThat(closing.size()).isEqualTo(1);
        assertThat(closing.isCensored()).isTrue();
        assertThat(closing.percentile(0.5)).isEmpty();
    }

    @Test
    void what_is_never_reached_is_not_counted() {
        it.evaluated();
        it.all.correctOnly(Cases.CRATES, "a single case");
        it.all.close(Cases.CRATES, Cases.CLOSING);
        assertThat(pace().keySet().stream().map(Enum::name).collect(Collectors.toList()))
                .isEqualTo(List.of("CONTAINED", "EVALUATED", "CLOSED"));
        assertThat(Pace.of(List.of(), it.bench.now().atZone(ZoneOffset.UTC))).isEmpty();
    }
}
