package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.QmsBench.ANNA;
import static org.qms4j.QmsBench.BEN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.qms4j.Clause;
import org.qms4j.QmsWalk.Move;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.journal.Entry;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Step;
import org.qms4j.rule.Edition;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.record.JournalEntry;

class ComplaintWalkProperties {
    private static final Set<String> STAGES = Set.copyOf(Lifecycle.stageNames(ComplaintStage.class));
    private static final Set<String> STEPS =
            ComplaintStep.LIFECYCLE.steps().stream().map(Step::name).collect(Collectors.toSet());

    /** All walks are made on one bench, since equipping one takes as long as many walks. */
    private static final Cases CASES = new Cases();

    /** Which moves are chosen from. */
    private enum Course {
        ONWARD,
        ASIDE,
        LACKING,
        ANYTHING
    }

    /** A choice that is made among what is possible when it comes to it. */
    private record Choice(Course course, int number, Actor actor, int days) {}

    /** A complaint to begin with, the way to the stage where the walk begins, and the walk. */
    private record Walk(Optional<ReceiveComplaint> receipt, List<Move<Complaint, ?>> way, List<Choice> choices) {}

    @Provide
    Arbitrary<Walk> walks() {
        Arbitrary<Optional<ReceiveComplaint>> receipts = Arbitraries.frequencyOf(
                Tuple.of(12, receipts().map(Optional::of)), Tuple.of(1, Arbitraries.just(Optional.empty())));
        var ways = Arbitraries.of(Stream.concat(CaseMoves.WAYS.values().stream(), Stream.of(CaseMoves.BUSY))
                .toList());
        var choices = Combinators.combine(courses(), Arbitraries.integers().between(0, 999), anybody(), waits())
                .as(Choice::new);
        return Combinators.combine(receipts, ways, choices.list().ofMinSize(5).ofMaxSize(40))
                .as(Walk::new);
    }

    private static Arbitrary<Course> courses() {
        return Arbitraries.frequency(
                Tuple.of(10, Course.ONWARD),
                Tuple.of(4, Course.ASIDE),
                Tuple.of(3, Course.LACKING),
                Tuple.of(1, Course.ANYTHING));
    }

    private static Arbitrary<Integer> waits() {
        return Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 30));
    }

    static Arbitrary<Actor> anybody() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(ANNA)),
                Tuple.of(6, Arbitraries.just(BEN)),
                Tuple.of(4, Arbitraries.of(Cases.HUGO, Cases.DORA, Cases.TINA, Cases.NIGHT)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Actor.of("olga", Role.ACCOUNT_OWNER),
                                Actor.of("carol", Role.CLIENT_CONTACT),
                                Actor.of("emil", Role.EMPLOYEE),
                                Actor.of("audrey", Role.AUDITOR))));
    }

    private static Arbitrary<ReceiveComplaint> receipts() {
        var complainants = Arbitraries.of(
                Complainant.reachedAt("tel:+49 30 1234"), Complainant.of(Cases.CLIENT), Complainant.anonymous());
        var profiles = Arbitraries.of(
                Cases.PROFILE, HandlingProfile.standard(), HandlingProfile.ukFcaDisp(), deciding(0), deciding(2));
        return Combinators.combine(complainants, profiles, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((complainant, profile, unsafe, concerning) -> Cases.receipt()
                        .from(complainant)
                        .under(profile)
                        .withSafetySuspected(unsafe)
                        .withConcerns(concerning ? List.of(Cases.DORA.id()) : List.of()));
    }

    /** A profile under which a rejected decision is decided anew so many times. */
    private static HandlingProfile deciding(int levels) {
        return Cases.PROFILE.withName("LEVELS").withInternalLevels(levels);
    }

    @Clause(edition = Edition.ISO_10002_2018, value = "4.7")
    @Clause(edition = Edition.ISO_10002_2018, value = "7.3")
    @Clause(edition = Edition.ISO_10002_2018, value = "7.4")
    @Clause(edition = Edition.ISO_10002_2018, value = "7.5")
    @Clause(edition = Edition.ISO_10002_2018, value = "7.6")
    @Clause(edition = Edition.ISO_10002_2018, value = "7.7")
    @Clause(edition = Edition.ISO_10002_2018, value = "7.8")
    @Clause(edition = Edition.ISO_10002_2018, value = "7.9")
    @Clause(edition = Edition.ISO_9001_2015, value = "5.3")
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.1")
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.2")
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.3")
    @Clause(edition = Edition.ISO_9001_2015, value = "10.2.1")
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whatever_is_tried_in_whatever_order_every_complaint_stays_one_that_can_be_answered_for(
            @ForAll("walks") Walk walk) {
        Complaint complaint = walk.receipt().map(CASES::begin).orElseGet(() -> CASES.begin(Cases.history()));
        CasePromises.always(complaint);
        visited(complaint);
        for (Move<Complaint, ?> move : walk.way()) {
            complaint = attempt(complaint, move);
        }
        for (Choice choice : walk.choices()) {
            complaint = attempt(complaint, chosen(complaint, choice));
        }
        assertThat(CASES.bench.acme.journal().verify(complaint.key()).findings())
                .isEmpty();
        Statistics.label("stages")
                .coverage(coverage ->
                        STAGES.forEach(stage -> coverage.check(stage).count(times -> times > 0)));
        Statistics.label("steps")
                .coverage(coverage -> STEPS.forEach(step -> coverage.check(step).count(times -> times > 0)));
    }

    private static void visited(Complaint complaint) {
        Statistics.label("stages").collect(complaint.stage().name());
    }

    private static Move<Complaint, ?> chosen(Complaint complaint, Choice choice) {
        List<Move<Complaint, ?>> possible = moves(choice.course(), complaint.id())
                .filter(move ->
                        choice.course() == Course.ANYTHING || move.step().leaves(complaint.stage()))
                .toList();
        List<Move<Complaint, ?>> among =
                possible.isEmpty() ? anything(complaint.id()).toList() : possible;
        Move<Complaint, ?> move = among.get(choice.number() % among.size());
        return move.by(choice.actor()).after(move.days() + choice.days());
    }

    private static Stream<Move<Complaint, ?>> moves(Course course, ComplaintId id) {
        return switch (course) {
            case ONWARD -> CaseMoves.onward(id).stream();
            case ASIDE -> CaseMoves.aside().stream();
            case LACKING -> CaseMoves.lacking(id).stream();
            case ANYTHING -> anything(id);
        };
    }

    private static Stream<Move<Complaint, ?>> anything(ComplaintId id) {
        return Stream.of(CaseMoves.onward(id), CaseMoves.aside(), CaseMoves.lacking(id), CaseMoves.away())
                .flatMap(List::stream);
    }

    /** Tries a step: stored whole, or refused for the reasons known beforehand, with nothing changed. */
    private static <C> Complaint attempt(Complaint before, Move<Complaint, C> move) {
        CASES.bench.clock.advance(Duration.ofDays(move.days()));
        Register<Complaint> register = CASES.register(move.by());
        List<JournalEntry> journal = CASES.bench.entries(before.key());
        int stored = CASES.bench.store.changesets().size();
        List<RuleViolation> blockers = register.blockers(move.step(), before.id(), move.command());
        try {
            Complaint after = register.take(move.step(), before.id(), move.command());
            assertThat(blockers).isEmpty();
            assertThat(CASES.now(before.id())).isEqualTo(after);
            assertThat(after.revision().number()).isEqualTo(before.revision().number() + 1);
            assertThat(CASES.bench.entries(before.key()))
                    .hasSize(journal.size() + 1)
                    .startsWith(journal.toArray(JournalEntry[]::new));
            isJournaled(before, after, move);
            CasePromises.hold(before, after, move);
            Statistics.label("steps").collect(move.step().name());
            visited(after);
            return after;
        } catch (RefusedException refused) {
            assertThat(refused.violations()).isNotEmpty().isEqualTo(blockers);
            assertThat(CASES.now(before.id())).isEqualTo(before);
            assertThat(CASES.bench.entries(before.key())).isEqualTo(journal);
            assertThat(CASES.bench.store.changesets()).hasSize(stored);
            return before;
        }
    }

    private static void isJournaled(Complaint before, Complaint after, Move<Complaint, ?> move) {
        List<Entry> entries = CASES.bench.acme.journal().of(after.key());
        Entry entry = entries.get(entries.size() - 1);
        assertThat(entry.number()).isEqualTo(after.revision().number());
        assertThat(entry.step()).isEqualTo(move.step().name());
        assertThat(entry.event()).isEqualTo(move.step().event());
        assertThat(entry.from()).contains(before.stage().name());
        assertThat(entry.to()).isEqualTo(after.stage().name());
        assertThat(entry.actor()).isEqualTo(move.by().id());
        assertThat(entry.occurredAt()).isEqualTo(CASES.bench.now());
        assertThat(entry.waived()).isEmpty();
    }
}
