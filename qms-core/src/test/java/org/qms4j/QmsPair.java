package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.qms4j.QmsWalk.Move;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Staged;
import org.qms4j.lifecycle.Step;
import org.qms4j.rule.RefusedException;

/** A record and an action item that comes from it, on every way they can go. */
public final class QmsPair<A extends Staged<A, ?>> {
    /** Who carries the action out. */
    public static final Actor CARL = Actor.of("carl", Role.ACTION_OWNER, Role.EFFECTIVENESS_VERIFIER);

    private static final Actor VERA = Actor.of("vera", Role.EFFECTIVENESS_VERIFIER);
    private static final Actor OLGA = Actor.of("olga", Role.PROCESS_OWNER);

    private final QmsWalk<A> walk;
    private final QmsWalk<ActionItem> item;
    private final QmsBench bench;

    public QmsPair(QmsBench bench, Lifecycle<A> lifecycle, Ref<A> ref, ActionItemId action) {
        this.bench = bench;
        bench.acme
                .actionItems()
                .open(OpenActionItem.of("Look at it", "carl", LocalDate.of(2026, 11, 4))
                        .as(action)
                        .from(ref));
        walk = new QmsWalk<>(bench, lifecycle, ref);
        item = new QmsWalk<>(bench, ActionItemStep.LIFECYCLE, action);
    }

    /** What somebody tries on one of the two. */
    public record Try<A extends Staged<A, ?>>(
            @Nullable Move<A, ?> onRecord,
            @Nullable Move<ActionItem, ?> onItem,
            @Nullable Consumer<Session> aside) {
        public static <A extends Staged<A, ?>, C> Try<A> of(Step<A, C> step, C command) {
            return new Try<>(Move.of(step, command), null, null);
        }

        public static <A extends Staged<A, ?>, C> Try<A> item(Step<ActionItem, C> step, C command) {
            return new Try<>(null, Move.of(step, command).by(CARL), null);
        }

        /** Something on another record, which may be refused. */
        public static <A extends Staged<A, ?>> Try<A> aside(Consumer<Session> act) {
            return new Try<>(null, null, act);
        }

        public Try<A> by(Actor somebody, int after) {
            return new Try<>(
                    onRecord == null ? null : onRecord.by(somebody).after(after),
                    onItem == null ? null : onItem.by(somebody).after(after),
                    aside);
        }

        void in(QmsPair<A> pair) {
            if (onRecord != null) {
                pair.walk.attempt(onRecord);
            }
            if (onItem != null) {
                pair.item.attempt(onItem);
            }
            if (aside != null) {
                pair.beside(aside);
            }
        }
    }

    public A record() {
        return walk.record();
    }

    public ActionItem item() {
        return item.record();
    }

    public void attempt(Try<A> each) {
        each.in(this);
    }

    public QmsPair<A> along(List<Try<A>> way) {
        way.forEach(this::attempt);
        return this;
    }

    private void beside(Consumer<Session> act) {
        try {
            act.accept(bench.acme);
        } catch (RefusedException refused) {
            assertThat(refused.violations()).isNotEmpty();
        }
    }

    public boolean isConsistent() {
        return bench.acme.journal().verifyAll().isConsistent();
    }

    /** The beginning of a way that leads to the end, and then anything by anybody. */
    public static <A extends Staged<A, ?>> Arbitrary<List<Try<A>>> walks(List<Try<A>> whole, List<Try<A>> all) {
        Arbitrary<List<Try<A>>> beginning =
                Arbitraries.integers().between(0, whole.size()).map(length -> whole.subList(0, length));
        Arbitrary<Try<A>> any = Combinators.combine(
                        Arbitraries.of(all),
                        Arbitraries.of(QmsBench.ANNA, QmsBench.BEN, OLGA, VERA, CARL, Actor.system("night")),
                        Arbitraries.of(0, 0, 0, 30))
                .as((each, actor, days) -> each.by(actor, days));
        return Combinators.combine(beginning, any.list().ofMaxSize(15)).as(QmsPair::joined);
    }

    private static <T> List<T> joined(List<? extends T> one, List<? extends T> other) {
        return Stream.<T>concat(one.stream(), other.stream()).toList();
    }

    /** Tries everything in every state that can be reached; from stage to stages. */
    public static <A extends Staged<A, ?>> Map<String, Set<String>> roads(
            Supplier<QmsPair<A>> world, List<Try<A>> whole, List<Try<A>> all, Function<QmsPair<A>, ?> state) {
        return new Roads<>(world, state).found(whole, all);
    }

    private static final class Roads<A extends Staged<A, ?>> {
        private final Supplier<QmsPair<A>> world;
        private final Function<QmsPair<A>, ?> state;
        private final Map<Reached, List<Try<A>>> ways = new LinkedHashMap<>();
        private final Queue<Reached> open = new ArrayDeque<>();

        Roads(Supplier<QmsPair<A>> world, Function<QmsPair<A>, ?> state) {
            this.world = world;
            this.state = state;
        }

        /** @param rest what counts of the state beside the stage */
        private record Reached(String stage, Object rest) {}

        Map<String, Set<String>> found(List<Try<A>> whole, List<Try<A>> all) {
            var roads = new TreeMap<String, Set<String>>();
            for (int length = 0; length <= whole.size(); length++) {
                note(whole.subList(0, length));
            }
            while (!open.isEmpty()) {
                Reached from = open.remove();
                Set<String> onwards = roads.computeIfAbsent(from.stage(), first -> new TreeSet<>());
                for (Try<A> each : all) {
                    String to = note(joined(ways.getOrDefault(from, List.of()), List.of(each)))
                            .stage();
                    if (!to.equals(from.stage())) {
                        onwards.add(to);
                    }
                }
            }
            return roads;
        }

        private Reached note(List<Try<A>> way) {
            QmsPair<A> pair = world.get().along(way);
            var reached = new Reached(pair.walk.stage(), state.apply(pair));
            if (ways.putIfAbsent(reached, List.copyOf(way)) == null) {
                open.add(reached);
            }
            return reached;
        }
    }
}
