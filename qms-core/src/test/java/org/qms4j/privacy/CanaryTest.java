package org.qms4j.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.privacy.Canaries.CANARY;
import static org.qms4j.privacy.Canaries.isSilent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.Qms;
import org.qms4j.QmsBench;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.FullLives;
import org.qms4j.lifecycle.Step;
import org.qms4j.notification.Dispatch;
import org.qms4j.spi.Notifier;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.record.StoredRecord;
import org.slf4j.LoggerFactory;

/**
 * Records live through everything, whatever can be printed is printed, and no canary is heard outside the one place
 * where guarded values are kept.
 */
class CanaryTest {
    private final Canaries canaries = new Canaries();
    private final QmsBench bench = canaries.bench;
    private final FullLives lives = canaries.lives;

    /** The validator, too, prints much when a host lets it. */
    @Test
    void no_canary_is_heard_at_the_finest_level_of_logging() {
        LogTape.whileListeningToTheJdk(() -> new FullLives(new QmsBench(), canaries::said).history("H-2"));
        assertThat(LogTape.lines()).hasSizeGreaterThan(20);
        isSilent(LogTape.lines().stream());
    }

    private static Stream<Step<?, ?>> steps() {
        return Qms.lifecycles().stream()
                .flatMap(lifecycle -> Stream.concat(lifecycle.beginnings().stream(), lifecycle.steps().stream()));
    }

    /** Whoever declares another guarded component has to let a canary sing in it. */
    @Test
    void a_canary_sits_in_every_guarded_component_of_every_command() {
        Set<String> declared = steps().flatMap(step -> Guards.declaredIn(step.command()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> filled = lives.commands().stream()
                .flatMap(command -> Guards.filledIn(command).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(filled).isEqualTo(declared).hasSizeGreaterThan(20);
    }

    @Test
    void every_canary_is_kept_in_the_personal_part() {
        String kept = stored().map(record -> record.personal().json()).collect(Collectors.joining());
        assertThat(canaries.all)
                .filteredOn(canary -> !kept.contains(canary))
                .as("what was said and is lost")
                .isEmpty();
    }

    @Test
    void no_canary_is_in_what_is_kept_for_ever() {
        isSilent(stored().map(record -> record.image().json()));
        isSilent(stored().map(record -> record.attributes().toString()));
        isSilent(bench.store.changesets().stream()
                .flatMap(changeset -> changeset.entries().stream())
                .map(entry -> entry.content().json() + entry.command()));
    }

    private Stream<StoredRecord> stored() {
        return bench.store.changesets().stream()
                .flatMap(changeset -> changeset.writes().stream())
                .map(write -> write.record());
    }

    @Test
    void no_canary_is_printed_with_commands_records_and_what_is_stored() {
        assertThat(Guards.printed(lives.states())).hasSizeGreaterThan(1_000);
        isSilent(Guards.printed(lives.commands()).stream());
        isSilent(Guards.printed(lives.states()).stream());
        isSilent(Guards.printed(bench.store.changesets()).stream());
        isSilent(Guards.printed(bench.acme.journal().first()).stream());
        isSilent(Guards.printed(bench.acme.agenda().between(LocalDate.MIN, LocalDate.MAX)).stream());
    }

    @Test
    void no_canary_is_in_what_people_are_told() {
        lives.dispatch().run(1_000);
        assertThat(bench.told.delivered()).hasSizeGreaterThan(10);
        isSilent(Guards.printed(bench.told.delivered()).stream());
    }

    @Test
    void no_canary_is_heard_when_a_delivery_fails() {
        Notifier broken = (notification, attempt) -> {
            throw new IllegalStateException(CANARY);
        };
        var dispatch = Dispatch.of(bench.store, broken, bench.clock);
        lives.dispatch().run(1_000);
        dispatch.owe(bench.told.delivered());
        for (int attempt = 1; attempt <= Dispatch.MOST_ATTEMPTS; attempt++) {
            dispatch.run(1_000);
            bench.clock.advance(Duration.ofHours(2));
        }
        List<Outbox.Dead> dead = dispatch.dead(QmsBench.ACME).toList();
        assertThat(dead).hasSameSizeAs(bench.told.delivered());
        isSilent(Guards.printed(dead).stream());
        assertThat(LogTape.lines()).isNotEmpty();
        isSilent(LogTape.lines().stream());
    }

    @Test
    void a_canary_would_be_heard() {
        assertThatThrownBy(() ->
                        isSilent(Stream.of("so sang the " + canaries.said("x").toLowerCase(Locale.ROOT))))
                .isInstanceOf(AssertionError.class);
        assertThat(LogTape.print(new IllegalStateException("x", new RuntimeException(CANARY))))
                .contains(CANARY);
        LoggerFactory.getLogger(CanaryTest.class).trace("{}", CANARY);
        assertThat(LogTape.lines()).last().asString().contains(CANARY);
        assertThat(Guards.printed(Evidence.of(CANARY))).first().asString().contains(CANARY);
    }
}
