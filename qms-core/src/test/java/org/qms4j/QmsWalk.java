package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.qms4j.actor.Actor;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Staged;
import org.qms4j.lifecycle.Step;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.record.JournalEntry;

/** One record on its way, every step of which is held to what all steps promise. */
public final class QmsWalk<A extends Staged<A, ?>> {
    private final QmsBench bench;
    private final Lifecycle<A> lifecycle;
    private final Ref<A> ref;
    private final Map<Actor, Register<A>> registers = new HashMap<>();

    public QmsWalk(QmsBench bench, Lifecycle<A> lifecycle, Ref<A> ref) {
        this.bench = bench;
        this.lifecycle = lifecycle;
        this.ref = ref;
    }

    /** A step that somebody tries some days after the one before. */
    public record Move<A, C>(Step<A, C> step, C command, Actor by, int days) {
        public static <A, C> Move<A, C> of(Step<A, C> step, C command) {
            return new Move<>(step, command, QmsBench.ANNA, 0);
        }

        public Move<A, C> after(int wait) {
            return new Move<>(step, command, by, wait);
        }

        public Move<A, C> by(Actor somebody) {
            return new Move<>(step, command, somebody, days);
        }
    }

    public A record() {
        return register(QmsBench.ANNA).get(ref);
    }

    public String stage() {
        return record().stage().name();
    }

    /** Tries a step: stored whole, or refused for the reasons known beforehand, with nothing changed. */
    public <C> boolean attempt(Move<A, C> move) {
        bench.clock.advance(Duration.ofDays(move.days()));
        Register<A> register = register(move.by());
        A before = record();
        List<JournalEntry> journal = bench.entries(ref.key());
        int stored = bench.store.changesets().size();
        List<RuleViolation> blockers = register.blockers(move.step(), ref, move.command());
        try {
            A after = register.take(move.step(), ref, move.command());
            assertThat(blockers).isEmpty();
            assertThat(record()).isEqualTo(after);
            assertThat(after.revision().number()).isEqualTo(before.revision().number() + 1);
            assertThat(bench.entries(ref.key()))
                    .hasSize(journal.size() + 1)
                    .startsWith(journal.toArray(JournalEntry[]::new));
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.violations()).isNotEmpty().isEqualTo(blockers);
            assertThat(record()).isEqualTo(before);
            assertThat(bench.entries(ref.key())).isEqualTo(journal);
            assertThat(bench.store.changesets()).hasSize(stored);
            return false;
        }
    }

    /** Tries many steps and returns the stages passed through. */
    public Set<String> along(List<? extends Move<A, ?>> moves) {
        var seen = new LinkedHashSet<>(Set.of(stage()));
        moves.forEach(move -> {
            attempt(move);
            seen.add(stage());
        });
        return seen;
    }

    /** Finds out which stages lead to which others, by trying every move in every stage that can be reached. */
    public static <A extends Staged<A, ?>> Map<String, Set<String>> map(
            Supplier<QmsWalk<A>> fresh, List<? extends Move<A, ?>> moves) {
        var ways = new LinkedHashMap<String, List<Move<A, ?>>>();
        ways.put(fresh.get().stage(), List.of());
        var roads = new TreeMap<String, Set<String>>();
        var open = new ArrayDeque<>(ways.keySet());
        while (!open.isEmpty()) {
            String stage = open.remove();
            roads.put(stage, new TreeSet<>());
            for (Move<A, ?> move : moves) {
                var way = new ArrayList<>(ways.get(stage));
                way.add(move);
                QmsWalk<A> walk = fresh.get();
                way.forEach(walk::attempt);
                String reached = walk.stage();
                if (!reached.equals(stage)) {
                    roads.get(stage).add(reached);
                }
                if (ways.putIfAbsent(reached, way) == null) {
                    open.add(reached);
                }
            }
        }
        return roads;
    }

    /** Returns the stages from which no road leads to the end. */
    public static Set<String> astray(Map<String, Set<String>> roads) {
        var home = new TreeSet<String>();
        roads.forEach((stage, next) -> {
            if (next.isEmpty()) {
                home.add(stage);
            }
        });
        boolean grew = true;
        while (grew) {
            grew = home.addAll(roads.entrySet().stream()
                    .filter(road -> road.getValue().stream().anyMatch(home::contains))
                    .map(Map.Entry::getKey)
                    .toList());
        }
        var astray = new TreeSet<>(roads.keySet());
        astray.removeAll(home);
        return astray;
    }

    private Register<A> register(Actor actor) {
        return registers.computeIfAbsent(actor, one -> new Register<>(lifecycle, bench.desk(one)));
    }
}
