package org.qms4j.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.agenda.AgendaBench.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;

/** Intervals of the agenda fit together, whatever is due. */
class AgendaProperties {
    /** Action items due so many days after Monday, every other one felt by a customer. */
    private static AgendaBench owing(List<Integer> days) {
        var it = new AgendaBench();
        IntStream.range(0, days.size())
                .forEach(i -> it.acme
                        .actionItems()
                        .open(QmsBench.opening("a" + i)
                                .withDue(MONDAY.plusDays(days.get(i)))
                                .withCustomerEffect(i % 2 == 0)));
        return it;
    }

    private static List<LocalDate> inOrder(int... days) {
        return IntStream.of(days).sorted().mapToObj(MONDAY::plusDays).toList();
    }

    private static List<Alert> announced(AgendaBench it) {
        return it.acme
                .actionItems()
                .walk(it.acme.actionItems().all())
                .map(ActionItem::alerts)
                .flatMap(List::stream)
                .toList();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void two_intervals_side_by_side_hold_what_the_whole_holds(
            @ForAll @Size(max = 15) List<@IntRange(max = 40) Integer> days,
            @ForAll @IntRange(min = -5, max = 45) int a,
            @ForAll @IntRange(min = -5, max = 45) int b,
            @ForAll @IntRange(min = -5, max = 45) int c,
            @ForAll @IntRange(max = 45) int today) {
        AgendaBench it = owing(days).on(MONDAY.plusDays(today));
        List<LocalDate> at = inOrder(a, b, c);
        Agenda agenda = it.acme.agenda();
        List<DueItem> whole = agenda.between(at.get(0), at.get(2));
        assertThat(Stream.concat(
                                agenda.between(at.get(0), at.get(1)).stream(),
                                agenda.between(at.get(1), at.get(2)).stream())
                        .sorted(DueItem.ORDER))
                .isEqualTo(whole);
        assertThat(whole)
                .allSatisfy(item ->
                        assertThat(item.due()).isBetween(at.get(0), at.get(2).minusDays(1)));
        assertThat(agenda.between(LocalDate.MIN, LocalDate.MAX)).hasSameSizeAs(days);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void two_runs_side_by_side_do_what_one_does_and_a_third_does_nothing(
            @ForAll @Size(max = 10) List<@IntRange(max = 30) Integer> days,
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(max = 40) int c) {
        List<LocalDate> at = inOrder(a, b, c);
        AgendaBench parts = owing(days).on(at.get(2));
        var inParts = Stream.concat(parts.run(at.get(0), at.get(1)).stream(), parts.run(at.get(1), at.get(2)).stream())
                .toList();
        AgendaBench whole = owing(days).on(at.get(2));
        assertThat(inParts).isEqualTo(whole.run(at.get(0), at.get(2)));
        assertThat(announced(parts)).isEqualTo(announced(whole)).hasSameSizeAs(inParts);
        assertThat(parts.run(at.get(0), at.get(2))).isEmpty();
        assertThat(parts.told()).isEqualTo(whole.told());
    }
}
